import { z } from 'zod';
import type { Session } from './connection.ts';

const called = z.object({ name: z.string(), payload: z.string(), executionContextId: z.int() });
const contextCreated = z.object({
  context: z.object({ id: z.int(), auxData: z.object({ frameId: z.string(), isDefault: z.boolean() }) }),
});
const contextDestroyed = z.object({ executionContextId: z.int() });
const remoteObject = z.object({ result: z.object({ objectId: z.string() }) });
/** What page/runPreload.ts says. */
const words = z.union([
  z.object({ ready: z.literal(true) }),
  z.object({ channel: z.string(), args: z.array(z.unknown()) }),
]);

export interface PageLine {
  /** Sends to the document that is there now; nobody hears it while there is none. */
  send(channel: string, args: readonly unknown[]): void;
}

export type Heard = (message: {
  readonly channel: string;
  readonly args: readonly unknown[];
  readonly frameId: string;
}) => void;

/** Carries ipcRenderer's messages between the preload script and the shell. */
export async function openPageLine(session: Session, binding: string, heard: Heard): Promise<PageLine> {
  const frames = new Map<number, string>();
  // A promise, so that what is sent while the receiver is being fetched keeps its order.
  let receiver: Promise<string> | undefined;
  let receiverContext: number | undefined;

  const takeReceiver = async (contextId: number): Promise<string> => {
    const name = JSON.stringify(binding);
    const expression = `(() => { const receive = window[${name}]; delete window[${name}]; return receive; })()`;
    return remoteObject.parse(await session.send('Runtime.evaluate', { contextId, expression })).result
      .objectId;
  };
  const forget = (contextId: number): void => {
    frames.delete(contextId);
    if (contextId === receiverContext) receiver = undefined;
  };

  session.on('Runtime.executionContextCreated', contextCreated, ({ context }) => {
    if (context.auxData.isDefault) frames.set(context.id, context.auxData.frameId);
  });
  session.on('Runtime.executionContextDestroyed', contextDestroyed, ({ executionContextId }) =>
    forget(executionContextId),
  );
  session.on('Runtime.executionContextsCleared', z.unknown(), () => {
    frames.clear();
    receiver = undefined;
  });
  session.on('Runtime.bindingCalled', called, ({ name, payload, executionContextId }) => {
    if (name !== binding) return;
    const said = words.parse(JSON.parse(payload));
    if ('ready' in said) {
      receiverContext = executionContextId;
      receiver = takeReceiver(executionContextId);
      receiver.catch(() => forget(executionContextId)); // The document went away at once.
      return;
    }
    const frameId = frames.get(executionContextId);
    if (frameId !== undefined) heard({ ...said, frameId });
  });
  await session.send('Runtime.enable');
  await session.send('Runtime.addBinding', { name: binding });

  return {
    send: (channel, args) => {
      receiver
        ?.then((objectId) =>
          session.send('Runtime.callFunctionOn', {
            objectId,
            functionDeclaration: 'function (channel, args) { this(channel, args); }',
            arguments: [{ value: channel }, { value: args }],
          }),
        )
        .catch(() => undefined); // The document went away meanwhile, as a message in a closed pipe.
    },
  };
}

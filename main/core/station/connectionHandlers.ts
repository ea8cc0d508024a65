import { fail, ok } from '../../contract/errors.ts';
import type { Handlers } from '../../rpc/server.ts';
import type { HandlerDeps } from './handlerDeps.ts';

type Named = Pick<
  Handlers,
  | 'connections.list'
  | 'connections.save'
  | 'connections.test'
  | 'connections.pause'
  | 'connections.keepTokens'
  | 'connections.remove'
>;

export function connectionHandlers({ connecting, view, ports, hub }: HandlerDeps): Named {
  return {
    'connections.list': () => ok({ connections: view.connections() }),
    'connections.save': async (input) => {
      const saved = connecting.save(input);
      // The answer says that the token is saved as well.
      await ports.secrets.settled?.();
      return saved.ok ? ok({ connectionId: saved.value }) : saved;
    },
    'connections.test': ({ connectionId }) => connecting.test(connectionId),
    'connections.pause': ({ connectionId, paused }) => connecting.pause(connectionId, paused),
    'connections.keepTokens': ({ onDisk }) => {
      const { keepOnDisk } = ports.secrets;
      if (keepOnDisk === undefined) {
        return fail(
          'illegal_state',
          'There is nothing to choose on this computer: tokens have a safe place.',
        );
      }
      keepOnDisk(onDisk);
      hub.touch('status');
      return ok({});
    },
    'connections.remove': async ({ connectionId }) => {
      const removed = await connecting.remove(connectionId);
      return removed.ok ? ok({}) : removed;
    },
  };
}

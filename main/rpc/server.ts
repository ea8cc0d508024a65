import { z } from 'zod';
import { type CallName, type CallValue, calls, isCallName, type ParsedInput } from '../contract/calls.ts';
import { type CallError, callFailure, type Result } from '../contract/errors.ts';
import type { EventName, EventPayload, Snapshot } from '../contract/events.ts';
import { type ClientFrame, clientFrame, protocolVersion, type StationFrame } from '../contract/frames.ts';
import { badRequest } from './badRequest.ts';
import type { Transport } from './transport.ts';

export type Handlers = {
  readonly [N in CallName]: (input: ParsedInput<N>) => Promise<Result<CallValue<N>>> | Result<CallValue<N>>;
};

export type StationEvent = {
  [N in EventName]: { readonly revision: number; readonly name: N; readonly payload: EventPayload<N> };
}[EventName];

/** What the server needs of a station: its handlers, its state at this moment, and its events. */
export interface Served {
  readonly handlers: Handlers;
  current(): { readonly revision: number; readonly snapshot: Snapshot };
  onEvent(listener: (event: StationEvent) => void): () => void;
  /** Called with an exception that a handler threw: a bug, told once to the log. */
  onBug(name: string, error: unknown): void;
}

/**
 * Answers a client's frames until its transport closes. Every frame and every input is parsed here, once;
 * what does not fit is answered with `bad_request`. Events are sent only after the client said hello, so
 * that the first thing it hears is a whole snapshot.
 * @returns resolves when the transport is closed and every call before that was answered.
 */
// SECURITY: parsed-input
export function serveStation(transport: Transport, station: Served): Promise<void> {
  assertEveryCallHasOneHandler(station.handlers);
  let greeted = false;
  const answering = new Set<Promise<void>>();
  const send = (frame: StationFrame): void => transport.send(frame);
  const stopEvents = station.onEvent((event) => {
    if (greeted) send({ type: 'event', ...event });
  });

  const receive = async (frame: unknown): Promise<void> => {
    const parsed = clientFrame.safeParse(frame);
    if (!parsed.success) {
      send({ type: 'reply', id: idOf(frame), ok: false, error: frameProblem(frame, parsed.error) });
      return;
    }
    if (parsed.data.type === 'hello') {
      if (parsed.data.protocolVersion !== protocolVersion) {
        send({ type: 'reply', id: null, ok: false, error: wrongVersion(parsed.data.protocolVersion) });
        return;
      }
      greeted = true;
      send({ type: 'hello', protocolVersion, ...station.current() });
      return;
    }
    const result = await answer(station, parsed.data);
    if (result.ok) send({ type: 'reply', id: parsed.data.id, ok: true, value: result.value });
    else send({ type: 'reply', id: parsed.data.id, ok: false, error: result.error });
  };

  const stopFrames = transport.onFrame((frame) => {
    const answered = receive(frame).finally(() => answering.delete(answered));
    answering.add(answered);
  });
  return new Promise((resolve) => {
    transport.onClose(() => {
      stopEvents();
      stopFrames();
      void Promise.allSettled(answering).then(() => resolve());
    });
  });
}

async function answer(
  station: Served,
  frame: Extract<ClientFrame, { type: 'call' }>,
): Promise<Result<unknown>> {
  if (!isCallName(frame.name)) {
    return { ok: false, error: callFailure('bad_request', `There is no call named ${frame.name}.`) };
  }
  try {
    return await dispatch(station.handlers, frame.name, frame.input ?? {});
  } catch (error) {
    station.onBug(frame.name, error);
    return {
      ok: false,
      error: callFailure('internal', 'Something in the station went wrong. It was written to the log.'),
    };
  }
}

async function dispatch<N extends CallName>(
  handlers: Handlers,
  name: N,
  input: unknown,
): Promise<Result<CallValue<N>>> {
  const schema: z.ZodType<ParsedInput<N>> = calls[name].input as unknown as z.ZodType<ParsedInput<N>>;
  const parsed = schema.safeParse(input);
  if (!parsed.success) return { ok: false, error: badRequest(name, parsed.error, input) };
  return handlers[name](parsed.data);
}

/** A line that is no JSON arrives as text; see the stdio transport. */
function frameProblem(frame: unknown, error: z.ZodError): CallError {
  if (typeof frame === 'string')
    return callFailure('bad_request', 'This line is not a frame: it is not JSON.');
  return badRequest('This frame', error, frame);
}

function wrongVersion(version: number): CallError {
  return callFailure(
    'bad_request',
    `This station speaks protocol version ${protocolVersion}, not ${version}.`,
    { expected: protocolVersion, received: version },
  );
}

const frameWithId = z.object({ id: z.string() });

function idOf(frame: unknown): string | null {
  const parsed = frameWithId.safeParse(frame);
  return parsed.success ? parsed.data.id : null;
}

function assertEveryCallHasOneHandler(handlers: Handlers): void {
  const missing = Object.keys(calls).filter((name) => !Object.hasOwn(handlers, name));
  const unknown = Object.keys(handlers).filter((name) => !isCallName(name));
  if (missing.length > 0 || unknown.length > 0) {
    throw new Error(
      `Calls without a handler: ${missing.join(', ')}; handlers without a call: ${unknown.join(', ')}`,
    );
  }
}

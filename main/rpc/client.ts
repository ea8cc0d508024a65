import type { CallInput, CallName, CallValue } from '../contract/calls.ts';
import { calls } from '../contract/calls.ts';
import { callFailure, type Result } from '../contract/errors.ts';
import { type EventName, type EventPayload, events, type Snapshot } from '../contract/events.ts';
import { protocolVersion, type StationFrame, stationFrame } from '../contract/frames.ts';
import type { Transport } from './transport.ts';

export interface ClientHandlers {
  /** The whole state: first, and again after a gap in the revisions. */
  onSnapshot(snapshot: Snapshot): void;
  onEvent<N extends EventName>(name: N, payload: EventPayload<N>): void;
  /** A frame that is not ours; told to the console, otherwise ignored. */
  onStrange?(frame: unknown): void;
}

export interface Client {
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<Result<CallValue<N>>>;
  /** Says hello; the snapshot follows. */
  connect(): void;
  close(): void;
}

type Waiting = (reply: Result<unknown>) => void;

/**
 * The window's end of the contract. Replies are matched by id; a gap in the revisions makes it ask for a new
 * snapshot, and events that arrive meanwhile are dropped, since the snapshot says more.
 */
export function createClient(transport: Transport, handlers: ClientHandlers): Client {
  const waiting = new Map<string, Waiting>();
  let lastId = 0;
  let revision: number | null = null;

  const hello = (): void => {
    revision = null;
    transport.send({ type: 'hello', protocolVersion });
  };

  const receive = (frame: StationFrame): void => {
    if (frame.type === 'hello') {
      revision = frame.revision;
      handlers.onSnapshot(frame.snapshot);
    } else if (frame.type === 'event') {
      if (revision === null) return;
      if (frame.revision !== revision + 1) {
        hello();
        return;
      }
      revision = frame.revision;
      passEvent(frame.name, frame.payload, handlers);
    } else {
      if (frame.id === null) return;
      const settle = waiting.get(frame.id);
      waiting.delete(frame.id);
      settle?.(frame.ok ? { ok: true, value: frame.value } : { ok: false, error: frame.error });
    }
  };

  transport.onFrame((frame) => {
    const parsed = stationFrame.safeParse(frame);
    if (parsed.success) receive(parsed.data);
    else handlers.onStrange?.(frame);
  });
  transport.onClose(() => {
    for (const settle of waiting.values()) {
      settle({ ok: false, error: callFailure('cancelled', 'The station closed before it answered.') });
    }
    waiting.clear();
  });

  return {
    call: async (name, input) => {
      lastId += 1;
      const id = String(lastId);
      const reply = await new Promise<Result<unknown>>((settle) => {
        waiting.set(id, settle);
        transport.send({ type: 'call', id, name, input });
      });
      return parseReply(name, reply);
    },
    connect: hello,
    close: () => transport.close(),
  };
}

function parseReply<N extends CallName>(name: N, reply: Result<unknown>): Result<CallValue<N>> {
  if (!reply.ok) return reply;
  const parsed = calls[name].value.safeParse(reply.value);
  if (parsed.success) return { ok: true, value: parsed.data as CallValue<N> };
  return {
    ok: false,
    error: callFailure('internal', `The station's answer to ${name} has an unknown shape.`),
  };
}

function passEvent(name: string, payload: unknown, handlers: ClientHandlers): void {
  for (const known of eventNames) {
    if (known !== name) continue;
    const parsed = events[known].safeParse(payload);
    if (parsed.success) handlers.onEvent(known, parsed.data);
    else handlers.onStrange?.(payload);
  }
}

const eventNames = Object.keys(events) as EventName[];

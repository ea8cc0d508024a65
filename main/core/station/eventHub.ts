import type { EventName, EventPayload } from '../../contract/events.ts';
import type { StationEvent } from '../../rpc/server.ts';
import type { Timers } from '../ports.ts';
import { noScans, type ScansFirst } from '../sync/scansFirst.ts';

/** How long after the first change an event is sent, in ms, so that changes that come together are one event. */
const burst = 40;
/**
 * The shortest time between two events of a state that keeps changing, in ms: while 1,000 parcels went out, the
 * window drew its counts and asked for its lists 25 times a second, beside a packer who waits for the answer to a
 * scan.
 */
const rest = 200;
/**
 * While somebody scans, this often: drawing what was told takes the window 8 to 16 ms, and of five times a second
 * one in twelve met a scan.
 */
const restAtScans = 1000;
/** Once long work may go on after a scan, the window may still wait for its screen's next refresh; in ms. */
const refresh = 20;

type Told = 'status' | 'queues' | 'outbox';

export interface EventHub {
  revision(): number;
  emit<N extends EventName>(name: N, payload: EventPayload<N>): void;
  /** Says that this part of the state changed; its event follows soon and carries the state as it is then. */
  touch(name: Told): void;
  onEvent(listener: (event: StationEvent) => void): () => void;
  close(): void;
}

/**
 * Numbers events and hands them to every listener. Bursts (a sweep of 100,000 orders) become a few events, since
 * each says what is true now and not what changed.
 * @param onFailure called when a part of the state could not be read; if it throws, the other events of this
 * moment are not sent.
 * @param scans while a scan comes in, nothing is sent that the window would draw before its answer.
 */
export function createEventHub(
  timers: Timers,
  read: { readonly [N in Told]: () => EventPayload<N> },
  onFailure: (name: Told, error: unknown) => void,
  scans: Pick<ScansFirst, 'areLikely' | 'left'> = noScans,
): EventHub {
  const listeners = new Set<(event: StationEvent) => void>();
  const touched = new Set<Told>();
  let revision = 0;
  /** Cancels the timer of the next event, or of the pause after the last one. */
  let cancel: (() => void) | undefined;

  const emit = <N extends EventName>(name: N, payload: EventPayload<N>): void => {
    revision += 1;
    const event = { revision, name, payload } as StationEvent;
    for (const listener of listeners) listener(event);
  };
  const tell = (): void => {
    cancel = undefined;
    if (touched.size === 0) return;
    const left = scans.left();
    if (left > 0) {
      cancel = timers.after(left + refresh, tell);
      return;
    }
    const names = [...touched];
    touched.clear();
    cancel = timers.after(scans.areLikely() ? restAtScans : rest, tell);
    for (const name of names) {
      try {
        emit(name, read[name]());
      } catch (error) {
        onFailure(name, error);
      }
    }
  };
  return {
    revision: () => revision,
    emit,
    touch: (name) => {
      touched.add(name);
      cancel ??= timers.after(burst, tell);
    },
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      cancel?.();
      listeners.clear();
    },
  };
}

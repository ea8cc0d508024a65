import type { BrowserWindow } from 'electron';
import { SECOND, type Timers } from '../../core/ports.ts';

export interface SessionEndPorts {
  readonly timers: Timers;
  /** Sends and readings end tidily; what lies on the bench goes on. */
  readonly suspend: () => void;
  readonly resume: () => void;
  /** Closes the station and ends, without a question. */
  readonly leave: () => void;
}

/** Windows kills what has not answered after 5 s; another program may hold the shutdown up longer, or stop it. */
const calledOff = 60 * SECOND;

/**
 * Windows asks every program before it shuts down or signs out, and then says that it will. At the question what is on
 * its way is brought to an end while there is time; at the word the station closes. Nothing tells of a shutdown that
 * was called off: who is still there a minute later goes on.
 */
export function watchSessionEnd(window: Pick<BrowserWindow, 'on'>, ports: SessionEndPorts): void {
  let cancel: (() => void) | undefined;
  window.on('query-session-end', () => {
    cancel?.();
    ports.suspend();
    cancel = ports.timers.after(calledOff, ports.resume);
  });
  window.on('session-end', () => {
    cancel?.();
    ports.leave();
  });
}

import type { Timers } from './ports.ts';

/** Between two steps of long work: what waits, as a scan, is answered first. */
export function letOthersGoFirst(timers: Timers): Promise<void> {
  return new Promise((done) => {
    timers.after(0, done);
  });
}

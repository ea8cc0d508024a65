import type { Timers } from '../core/ports.ts';

/** Timers of the process that do not keep it from ending. */
export const systemTimers: Timers = {
  after: (milliseconds, callback) => {
    const timer = setTimeout(callback, milliseconds);
    timer.unref();
    return () => clearTimeout(timer);
  },
};

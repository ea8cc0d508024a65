import { MINUTE } from '../../core/ports.ts';

/** A page that dies this often is not helped by starting it again. */
const mostCrashes = 3;
const within = MINUTE;

/**
 * Says what to do when the page's process died: show the page again (the station lost nothing), or stop and
 * say so. `now` gives milliseconds that only grow.
 */
export function createCrashGuard(now: () => number): () => 'reload' | 'giveUp' {
  let crashes: readonly number[] = [];
  return () => {
    const at = now();
    crashes = [...crashes.filter((earlier) => at - earlier < within), at];
    return crashes.length < mostCrashes ? 'reload' : 'giveUp';
  };
}

import { type Clock, SECOND } from '../ports.ts';

/**
 * A scanner's next key, or its suffix, comes within this time after the one before, in ms (see
 * renderer/scan/pace).
 */
const nextKeyWithin = 50;
/** The longest scan, in ms; what looks like a longer one, such as a key that is stuck, holds nothing up. */
const longestScan = 150;
/** Time in which the window draws the answer, in ms; on two cores it draws faster while nothing else runs. */
const drawing = 16;
/**
 * Long work that had to wait goes on for this share of the time it waited before it waits again, so that endless
 * scans do not stop it.
 */
const shareOfWork = 1 / 4;
/**
 * After a scan the next one is likely within this time; most come so quickly that their first keys were not
 * announced.
 */
const nextScanWithin = 10 * SECOND;

/** Keeps long work from starting a stretch while a scan is coming in, is answered and is drawn. */
export interface ScansFirst {
  /** The window sees the first keys of a scan; its suffix, and then its call, follow soon. */
  coming(): void;
  /** A scan was answered. If it was not announced by `coming`, nothing has waited for it and nothing waits now. */
  answered(): void;
  /** Milliseconds after which long work should ask again (an answer may shorten the wait); 0 when it may go on. */
  left(): number;
  /** Whether somebody is scanning: then long work uses shorter stretches, at the price of more commits. */
  areLikely(): boolean;
}

/**
 * A scan that comes during a stretch of a sweep has to wait for its end: 4 to 10 ms, and much longer for a
 * checkpoint or a merge on a busy disk. A scanner needs 10 ms or more to send its keys. So no stretch is started
 * from its first keys on, and one that is running ends in that time.
 */
export function createScansFirst({ monotonic }: Pick<Clock, 'monotonic'>): ScansFirst {
  let since = Number.NEGATIVE_INFINITY;
  let until = Number.NEGATIVE_INFINITY;
  let lastAt = Number.NEGATIVE_INFINITY;

  return {
    coming: () => {
      const now = monotonic();
      lastAt = now;
      if (now >= until) {
        const isTurnOfWork = now < until + (until - since) * shareOfWork;
        if (isTurnOfWork) return;
        since = now;
      }
      until = Math.min(now + nextKeyWithin, since + longestScan);
    },
    answered: () => {
      const now = monotonic();
      lastAt = now;
      if (now < until) until = Math.min(now + drawing, since + longestScan);
    },
    left: () => Math.min(drawing, Math.max(0, Math.ceil(until - monotonic()))),
    areLikely: () => monotonic() - lastAt < nextScanWithin,
  };
}

/** For places where no scans come. */
export const noScans: ScansFirst = {
  coming: () => {},
  answered: () => {},
  left: () => 0,
  areLikely: () => false,
};

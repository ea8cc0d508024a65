import { type Clock, SECOND } from '../ports.ts';

/** A scanner's next key, or its suffix, comes within this time of the one before (see renderer/scan/pace). */
const nextKeyWithin = 50;
/** A scan is over by then; what goes on like one for longer, as a key that is stuck, holds nobody up. */
const longestScan = 150;
/** After the answer: the window draws it, and on two cores it is drawn faster where nothing else runs. */
const drawing = 16;
/** Work that waited so long goes on for a quarter of that before it waits again: scans without end do not stop it. */
const shareOfWork = 1 / 4;
/** Who scanned just now goes on: until then a scan may come at any moment, and most come so quickly that nobody saw them. */
const nextScanWithin = 10 * SECOND;

/** Keeps long work from beginning a stretch while a scan comes in, is answered and is drawn. */
export interface ScansFirst {
  /** The window sees the first keys of a scan: its suffix, and then its call, come soon. */
  coming(): void;
  /** A scan was answered. One that nobody saw coming has met what it met, and holds up nothing. */
  answered(): void;
  /** Milliseconds after which long work asks again, since an answer shortens its wait; 0 when it may go on. */
  left(): number;
  /** Somebody is scanning: long work goes on in shorter stretches, at the price of more commits. */
  areLikely(): boolean;
}

/**
 * A scan that meets a stretch of a sweep waits for its end: 4 to 10 ms, and a checkpoint or a merge on a busy disk much
 * longer. A scanner takes 10 ms and more for its keys, in which the stretch ends; so none is begun from its first keys on.
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

/** Where no scans come. */
export const noScans: ScansFirst = {
  coming: () => {},
  answered: () => {},
  left: () => 0,
  areLikely: () => false,
};

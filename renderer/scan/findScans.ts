import { hastyScan } from './hasty.ts';
import { type Ending, joinStalls } from './joinStalls.ts';
import {
  cutWhere,
  fastStepMs,
  gapsOf,
  isMachine,
  isMachineInBursts,
  isMachineInPieces,
  median,
} from './pace.ts';
import type { ScannerProfile } from './scannerProfile.ts';
import { isSteady } from './steady.ts';
import { isText, type Stroke } from './stroke.ts';
import type { WedgeKey } from './wedgeKey.ts';

/** A stretch within typing proves less than all keys since a pause: the longer one may choose, the evener it gets. */
const longTail = 12;

/** Keys that follow each other and belong together: a scan, or typing. */
export interface Part<K extends WedgeKey> {
  readonly strokes: readonly Stroke<K>[];
  readonly isScan: boolean;
}

/** Tells the scans from the typing among keys that followed each other without a long pause, in their order. */
export function findScans<K extends WedgeKey>(
  strokes: readonly Stroke<K>[],
  ending: Ending,
  profile?: ScannerProfile,
): readonly Part<K>[] {
  if (strokes.length === 0) return [];
  const { suffixAt } = ending;
  const suffixGap = suffixGapOf(strokes, suffixAt);
  if (isMachine(strokes, suffixGap)) return [{ strokes, isScan: true }];
  if (suffixAt !== null && isMachineInBursts(strokes)) return [{ strokes, isScan: true }];
  if (isSteady(strokes, { suffixGap, profile, isAlone: true })) return [{ strokes, isScan: true }];
  const runs = joinStalls(cutWhere(strokes, fastStepMs), ending);
  const parts = runs.map((run, index) => judge(run, index === runs.length - 1 ? suffixAt : null));
  const joined = parts.at(-1)?.isScan === true ? parts.at(-1)?.strokes.length : undefined;
  const hasty = hastyScan(strokes, suffixGap);
  if (hasty !== undefined && hasty.length > (joined ?? 0)) return withTypingBefore(strokes, hasty);
  if (parts.some(({ isScan }) => isScan)) return parts;
  return slowTail(strokes, suffixAt, profile);
}

/** The keys since the last pause: what a fast scanner has sent so far. */
export function lastRun<K extends WedgeKey>(strokes: readonly Stroke<K>[]): readonly Stroke<K>[] {
  return cutWhere(strokes, fastStepMs).at(-1) ?? [];
}

function suffixGapOf(strokes: readonly Stroke[], suffixAt: number | null): number | null {
  return suffixAt === null ? null : suffixAt - (strokes.at(-1)?.event.at ?? suffixAt);
}

function judge<K extends WedgeKey>(strokes: readonly Stroke<K>[], suffixAt: number | null): Part<K> {
  const isScan = isMachine(strokes, suffixGapOf(strokes, suffixAt)) || isMachineInPieces(strokes);
  return { strokes, isScan };
}

/** A slow scanner after typing: the longest even stretch of keys that begins after a pause and ends in a suffix. */
function slowTail<K extends WedgeKey>(
  strokes: readonly Stroke<K>[],
  suffixAt: number | null,
  profile: ScannerProfile | undefined,
): readonly Part<K>[] {
  const typing: Part<K> = { strokes, isScan: false };
  if (suffixAt === null) return [typing];
  const pieces = cutWhere(strokes, 1.6 * median(gapsOf(strokes)));
  const tails = pieces.slice(1).map((_, index) => pieces.slice(index + 1).flat());
  const last = tails.at(-1) ?? [];
  const scan = tails.find((tail) => {
    const suffixGap = suffixGapOf(tail, suffixAt);
    const isLong = tail.filter(isText).length >= longTail;
    return (
      (isLong && isSteady(tail, { suffixGap, profile, isAlone: false })) ||
      (tail === last && isMachine(tail, suffixGap))
    );
  });
  if (scan === undefined) return [typing];
  return withTypingBefore(strokes, scan);
}

function withTypingBefore<K extends WedgeKey>(
  strokes: readonly Stroke<K>[],
  scan: readonly Stroke<K>[],
): readonly Part<K>[] {
  const typed = strokes.slice(0, strokes.length - scan.length);
  const part: Part<K> = { strokes: scan, isScan: true };
  return typed.length === 0 ? [part] : [{ strokes: typed, isScan: false }, part];
}

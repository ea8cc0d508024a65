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
import type { Stroke } from './stroke.ts';
import type { WedgeKey } from './wedgeKey.ts';

/** Keys that follow each other and belong together: a scan, or typing. */
export interface Part<K extends WedgeKey> {
  readonly strokes: readonly Stroke<K>[];
  readonly isScan: boolean;
}

/** Tells the scans from the typing among keys that followed each other without a long pause, in their order. */
export function findScans<K extends WedgeKey>(
  strokes: readonly Stroke<K>[],
  ending: Ending,
): readonly Part<K>[] {
  if (strokes.length === 0) return [];
  const { suffixAt } = ending;
  if (isMachine(strokes, suffixGapOf(strokes, suffixAt))) return [{ strokes, isScan: true }];
  if (suffixAt !== null && isMachineInBursts(strokes)) return [{ strokes, isScan: true }];
  const runs = joinStalls(cutWhere(strokes, fastStepMs), ending);
  const parts = runs.map((run, index) => judge(run, index === runs.length - 1 ? suffixAt : null));
  if (parts.some(({ isScan }) => isScan)) return parts;
  return slowTail(strokes, suffixAt);
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

/** A slow scanner after typing: the last even stretch of keys, if a suffix ends it. */
function slowTail<K extends WedgeKey>(
  strokes: readonly Stroke<K>[],
  suffixAt: number | null,
): readonly Part<K>[] {
  const typing: Part<K> = { strokes, isScan: false };
  if (suffixAt === null) return [typing];
  const last = cutWhere(strokes, 1.6 * median(gapsOf(strokes))).at(-1) ?? [];
  if (last.length === strokes.length || !isMachine(last, suffixGapOf(last, suffixAt))) return [typing];
  return [
    { strokes: strokes.slice(0, strokes.length - last.length), isScan: false },
    { strokes: last, isScan: true },
  ];
}

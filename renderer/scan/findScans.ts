import { fastStepMs, gapsOf, isMachine, median } from './pace.ts';
import { isText, type Stroke } from './stroke.ts';
import type { WedgeKey } from './wedgeKey.ts';

/** Keys that follow each other and belong together: a scan, or typing. */
export interface Part<K extends WedgeKey> {
  readonly strokes: readonly Stroke<K>[];
  readonly isScan: boolean;
}

/** A pause of this length inside a scan is bridged even where only a few keys stand before it. */
const shortStallMs = 90;

export interface Ending {
  /** When the suffix was pressed; null when silence ended the keys. */
  readonly suffixAt: number | null;
  /** Pauses up to this long, in milliseconds, can be one of the scanner's. */
  readonly stallMs: number;
}

/** Tells the scans from the typing among keys that followed each other without a long pause, in their order. */
export function findScans<K extends WedgeKey>(
  strokes: readonly Stroke<K>[],
  ending: Ending,
): readonly Part<K>[] {
  if (strokes.length === 0) return [];
  if (isMachine(strokes, suffixGapOf(strokes, ending.suffixAt))) return [{ strokes, isScan: true }];
  const runs = joinStalls(cutWhere(strokes, fastStepMs), ending);
  const parts = runs.map((run, index) => judge(run, index === runs.length - 1 ? ending.suffixAt : null));
  if (parts.some(({ isScan }) => isScan)) return parts;
  return slowTail(strokes, ending.suffixAt);
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

/** A run joined over a stall is judged by its pieces: its own pace shows there. */
function isMachineInPieces(strokes: readonly Stroke[]): boolean {
  return cutWhere(strokes, fastStepMs).some((piece) => isMachine(piece, null));
}

function cutWhere<K extends WedgeKey>(
  strokes: readonly Stroke<K>[],
  limit: number,
): readonly (readonly Stroke<K>[])[] {
  const gaps = gapsOf(strokes);
  const cuts = gaps.flatMap((gap, index) => (gap > limit ? [index + 1] : []));
  return [0, ...cuts].map((from, index) => strokes.slice(from, cuts[index] ?? strokes.length));
}

/**
 * Puts a scan together again that paused inside (Bluetooth, a busy computer). Two full runs without a suffix
 * between them are one scan only when a suffix follows the second: else they are two scans in a hurry.
 */
function joinStalls<K extends WedgeKey>(
  runs: readonly (readonly Stroke<K>[])[],
  { suffixAt, stallMs }: Ending,
): readonly (readonly Stroke<K>[])[] {
  const joined: (readonly Stroke<K>[])[] = [];
  let lastPiece: readonly Stroke<K>[] = [];
  for (const run of runs) {
    const before = joined.at(-1);
    if (before !== undefined && belongsTogether(before, lastPiece, run, suffixAt !== null, stallMs)) {
      joined.splice(-1, 1, [...before, ...run]);
    } else {
      joined.push(run);
    }
    lastPiece = run;
  }
  return joined;
}

function belongsTogether(
  before: readonly Stroke[],
  lastPiece: readonly Stroke[],
  run: readonly Stroke[],
  hasSuffix: boolean,
  stallMs: number,
): boolean {
  const pause = (run[0]?.event.at ?? 0) - (before.at(-1)?.event.at ?? 0);
  if (pause > stallMs) return false;
  const isBeforeMachine = isMachineInPieces(before);
  const isRunMachine = isMachine(run, null);
  const isRunShort = run.filter(isText).length < 3;
  if (isBeforeMachine && isRunMachine) return hasSuffix && hasSamePace(lastPiece, run);
  if (isBeforeMachine) return isRunShort && (hasSuffix || pause <= shortStallMs);
  return isRunMachine && before.filter(isText).length < 3 && pause <= shortStallMs;
}

function hasSamePace(before: readonly Stroke[], after: readonly Stroke[]): boolean {
  const [first, second] = [median(gapsOf(before)), median(gapsOf(after))];
  return Math.abs(first - second) <= Math.max(10, 0.6 * Math.max(first, second));
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

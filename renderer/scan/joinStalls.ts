import { cutWhere, fastStepMs, gapsOf, isMachine, isMachineInPieces, median } from './pace.ts';
import { isText, type Stroke } from './stroke.ts';
import type { WedgeKey } from './wedgeKey.ts';

export interface Ending {
  /** When the suffix was pressed; null when silence ended the keys. */
  readonly suffixAt: number | null;
  /** Pauses up to this long, in milliseconds, can be one of the scanner's. */
  readonly stallMs: number;
}

type Run<K extends WedgeKey = WedgeKey> = readonly Stroke<K>[];

/** Fewer keys than this cannot be judged by their pace. */
const fewKeys = 3;
/** A pause beside a few keys of a scan; with a suffix behind them there is more reason to see one scan. */
const pauseBesideFewMs = 90;
const pauseBeforeSuffixMs = 300;
/** Before the last keys: a person takes longer to type something of their own after a scan. */
const pauseBeforeLastMs = 400;
/** A person presses a key alone (a number, say) and takes longer than this to scan after it. */
const pauseOutsideFieldsMs = 450;

/**
 * Puts a scan together again that paused inside (Bluetooth, a busy computer). Two full runs without a suffix between
 * them are one scan only when a suffix follows the second: else they are two scans in a hurry. A few keys before a scan
 * belong to it only when nothing was typed before them.
 */
export function joinStalls<K extends WedgeKey>(runs: readonly Run<K>[], ending: Ending): readonly Run<K>[] {
  if (isOutsideFields(runs.flat(), ending)) return [runs.flat()];
  const joined: Run<K>[] = [];
  for (const run of runs) {
    const before = joined.at(-1);
    if (before !== undefined && continues(before, run, ending)) joined.splice(-1, 1, [...before, ...run]);
    else joined.push(run);
  }
  return joinBeginning(joined, ending);
}

/** Keys that can change no field are hardly typing: a scanner that goes on to its suffix may have paused long. */
function isOutsideFields(strokes: Run, { suffixAt }: Ending): boolean {
  if (suffixAt === null || strokes.some(({ event }) => event.inField !== false)) return false;
  return isMachineInPieces(strokes) && Math.max(...gapsOf(strokes)) <= pauseOutsideFieldsMs;
}

function continues(before: Run, run: Run, { suffixAt, stallMs }: Ending): boolean {
  const pause = pauseBetween(before, run);
  if (!isMachineInPieces(before) || pause > stallMs) return false;
  if (textCount(run) < fewKeys) return pause <= (suffixAt === null ? pauseBesideFewMs : pauseBeforeLastMs);
  return suffixAt !== null && isMachine(run, null) && hasSamePace(before, run);
}

function joinBeginning<K extends WedgeKey>(runs: readonly Run<K>[], ending: Ending): readonly Run<K>[] {
  const first = runs.findIndex(isMachineInPieces);
  const [start, scan] = [runs[0], runs[1]];
  if (first !== 1 || start === undefined || scan === undefined || textCount(start) >= fewKeys) return runs;
  const longest = ending.suffixAt === null ? pauseBesideFewMs : pauseBeforeSuffixMs;
  return pauseBetween(start, scan) <= longest ? [[...start, ...scan], ...runs.slice(2)] : runs;
}

function textCount(run: Run): number {
  return run.filter(isText).length;
}

function pauseBetween(before: Run, after: Run): number {
  return (after[0]?.event.at ?? 0) - (before.at(-1)?.event.at ?? 0);
}

function hasSamePace(before: Run, after: Run): boolean {
  const last = cutWhere(before, fastStepMs).findLast((piece) => isMachine(piece, null)) ?? before;
  const [first, second] = [median(gapsOf(last)), median(gapsOf(after))];
  return Math.abs(first - second) <= Math.max(10, 0.6 * Math.max(first, second));
}

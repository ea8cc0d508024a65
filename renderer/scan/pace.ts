import { isText, type Stroke } from './stroke.ts';

/** The longest step inside a run of a fast scanner, and the shortest that keeps two of its scans apart. */
export const fastStepMs = 50;
/** The slowest scanners (Bluetooth, with a delay set against lost keys) take up to 160 ms for a key. */
export const slowestStepMs = 172;
const heldKeyStepMs = 20;
const burstStepMs = 20;

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/** Standard deviation divided by the mean: 0 for a metronome, 0.3 and more for people. */
export function unevenness(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  if (mean === 0) return 0;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return Math.sqrt(variance) / mean;
}

/**
 * Milliseconds before each stroke but the first. Where a scanner has to let go of Shift or Control in between, some
 * spend one more step on it (recorded: 28 ms instead of 14): such a gap counts half.
 */
export function gapsOf(strokes: readonly Stroke[]): readonly number[] {
  const gaps = strokes.slice(1).map(({ event }, index) => event.at - (strokes[index]?.event.at ?? event.at));
  const letGo = gaps.map((_, index) => isLetGo(strokes[index], strokes[index + 1]));
  if (!letGo.includes(true)) return gaps;
  const usual = median(gaps.filter((_, index) => letGo[index] !== true));
  const isDouble = (gap: number): boolean => gap > 1.5 * usual && gap < 2.8 * usual;
  return gaps.map((gap, index) => (letGo[index] === true && isDouble(gap) ? gap / 2 : gap));
}

function isLetGo(before: Stroke | undefined, stroke: Stroke | undefined): boolean {
  if (before === undefined || stroke === undefined || before.kind === 'modifier') return false;
  return /[CAS]/.test(before.event.mods) && (stroke.kind === 'modifier' || !/[CAS]/.test(stroke.event.mods));
}

/** One key held down: the computer repeats it every 25 to 50 ms, which no barcode looks like. */
export function isHeldKey(strokes: readonly Stroke[], gaps: readonly number[]): boolean {
  const codes = new Set(strokes.filter(isText).map(({ event }) => event.code + event.key));
  return codes.size === 1 && median(gaps) >= heldKeyStepMs;
}

/**
 * Whether a machine pressed these keys: faster than fingers, or as even as no person types. `suffixGap` is the
 * time from the last key to the suffix; null without one. With a suffix less proof is needed. The figures leave room for the
 * recorded scanners (15 ms a key, some steps 30 ms) and none for typing (60 ms and more, uneven).
 */
export function isMachine(strokes: readonly Stroke[], suffixGap: number | null): boolean {
  const pressed = strokes.filter((stroke) => stroke.kind !== 'repeat');
  const count = pressed.filter(isText).length;
  const inner = gapsOf(pressed);
  if (count === 0 || (count > 1 && isHeldKey(pressed, inner))) return false;
  const gaps = suffixGap === null ? inner : [...inner, suffixGap];
  return isFast(count, gaps, suffixGap !== null) || isEven(count, inner, suffixGap);
}

function isFast(count: number, gaps: readonly number[], hasSuffix: boolean): boolean {
  const longest = Math.max(...gaps);
  const middle = median(gaps);
  if (hasSuffix) {
    if (count >= 2 && longest <= 35) return true;
    if (count >= 3 && middle <= 35 && longest <= fastStepMs) return true;
    if (count >= 4 && longest <= fastStepMs) return true;
  } else {
    if (count >= 3 && longest <= 25) return true;
    if (count >= 4 && middle <= 30 && longest <= fastStepMs) return true;
    if (count >= 6 && longest <= fastStepMs) return true;
  }
  return count >= 6 && middle >= 25 && middle <= fastStepMs && longest <= 1.5 * middle + 12;
}

/** How uneven a slow scanner may be, by the number of its keys: the fewer keys, the easier a person is that even. */
const evenWithSuffix = [
  [13, 0.08],
  [10, 0.06],
  [8, 0.05],
  [6, 0.03],
] as const;
const evenAlone = [
  [13, 0.06],
  [10, 0.05],
  [8, 0.03],
] as const;

/** Nobody types steadily at this pace, so that the scanner may be less even. */
function isBrisk(count: number, step: number, gaps: readonly number[]): boolean {
  if (count < 8 || step < 40 || step > 65) return false;
  return Math.max(...gaps) <= 1.5 * step && unevenness(gaps) <= 0.2;
}

function isEven(count: number, gaps: readonly number[], suffixGap: number | null): boolean {
  const step = median(gaps);
  if (step > slowestStepMs || (suffixGap !== null && suffixGap > Math.max(60, 2.5 * step))) return false;
  if (isBrisk(count, step, gaps)) return true;
  const limits = suffixGap === null ? evenAlone : evenWithSuffix;
  const limit = limits.find(([from]) => count >= from)?.[1];
  return limit !== undefined && unevenness(gaps) <= limit;
}

/** The strokes in pieces, cut at every pause longer than this. */
export function cutWhere<S extends Stroke>(
  strokes: readonly S[],
  longestMs: number,
): readonly (readonly S[])[] {
  const cuts = gapsOf(strokes).flatMap((gap, index) => (gap > longestMs ? [index + 1] : []));
  return [0, ...cuts].map((from, index) => strokes.slice(from, cuts[index] ?? strokes.length));
}

/** A scan that stalled is judged by its pieces: its own pace shows there. */
export function isMachineInPieces(strokes: readonly Stroke[]): boolean {
  return cutWhere(strokes, fastStepMs).some((piece) => isMachine(piece, null));
}

/**
 * Bluetooth and remote desktops deliver keys in bursts of a few, much faster than fingers, with pauses between.
 * Where keys come alone at first, somebody typed before.
 */
export function isMachineInBursts(strokes: readonly Stroke[]): boolean {
  const gaps = gapsOf(strokes);
  const bursts = cutWhere(strokes, fastStepMs).map((piece) => piece.filter(isText).length);
  if (bursts.slice(0, 2).every((count) => count < 2) || strokes.filter(isText).length < 6) return false;
  const quick = gaps.filter((gap) => gap <= burstStepMs).length;
  return Math.max(...gaps) <= slowestStepMs && quick >= 0.4 * gaps.length;
}

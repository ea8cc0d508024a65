import { isText, type Stroke } from './stroke.ts';

/** The longest step inside a run of a fast scanner, and the shortest that keeps two of its scans apart. */
export const fastStepMs = 50;
/** The slowest scanners (Bluetooth, with a delay set against lost keys) take up to 160 ms for a key. */
const slowestStepMs = 172;
const heldKeyStepMs = 20;

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
 * Milliseconds before each stroke but the first. Where a scanner had to let go of Shift or Control in between,
 * one more step of its clock has passed (recorded: 28 ms instead of 14), so that half of it counts.
 */
export function gapsOf(strokes: readonly Stroke[]): readonly number[] {
  return strokes.slice(1).map((stroke, index) => {
    const before = strokes[index];
    if (before === undefined) return 0;
    const gap = stroke.event.at - before.event.at;
    const wasHeld = /[CAS]/.test(before.event.mods) && before.kind !== 'modifier';
    const isLetGo = wasHeld && (stroke.kind === 'modifier' || !/[CAS]/.test(stroke.event.mods));
    return isLetGo ? gap / 2 : gap;
  });
}

/** One key held down: the computer repeats it every 25 to 50 ms, which no barcode looks like. */
function isHeldKey(strokes: readonly Stroke[], gaps: readonly number[]): boolean {
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
    if (count >= 6 && longest <= slowestStepMs && shareUpTo(20, gaps) >= 0.4) return true;
  } else {
    if (count >= 3 && longest <= 25) return true;
    if (count >= 4 && middle <= 30 && longest <= fastStepMs) return true;
    if (count >= 6 && longest <= fastStepMs) return true;
  }
  return count >= 6 && middle >= 25 && middle <= fastStepMs && longest <= 1.5 * middle + 12;
}

function isEven(count: number, gaps: readonly number[], suffixGap: number | null): boolean {
  if (Math.max(...gaps) > 2 * slowestStepMs || median(gaps) > slowestStepMs) return false;
  const spread = unevenness(gaps);
  if (suffixGap === null) return (count >= 10 && spread <= 0.12) || (count >= 8 && spread <= 0.08);
  if (suffixGap > Math.max(60, 2.5 * median(gaps))) return false;
  return (count >= 8 && spread <= 0.15) || (count >= 6 && spread <= 0.08);
}

function shareUpTo(limit: number, gaps: readonly number[]): number {
  return gaps.filter((gap) => gap <= limit).length / gaps.length;
}

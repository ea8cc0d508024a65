import type { Stroke } from './stroke.ts';

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/** Standard deviation divided by the mean: 0 for a metronome. */
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
    const held = before.event.mods.replace(/[^CASM]/g, '');
    const isReleased = held !== '' && before.kind !== 'modifier' && stroke.event.mods !== before.event.mods;
    return isReleased || (held !== '' && stroke.kind === 'modifier') ? gap / 2 : gap;
  });
}

import { cutWhere, fastStepMs, gapsOf, isHeldKey, median } from './pace.ts';
import { isText, type Stroke } from './stroke.ts';

/** No two keys of a person follow each other this fast more often than now and then. */
const handedOverMs = 35;
/** A loaded computer hands keys over late, and then those behind them all at once. */
const longestPauseMs = 200;
/** The suffix comes with the rest; a person takes longer to reach Enter. */
const suffixWithinMs = 70;
const fewestKeys = 3;
/** Outside of fields nobody presses keys like that, so that pauses may be longer. */
const pauseOutsideFieldsMs = 450;
const stepOutsideFieldsMs = 60;

/**
 * The keys of a short scan that a loaded computer tore apart: half of them and more came faster than fingers, and
 * the suffix came with them. Where something was typed before, the scan begins with two such keys. Undefined when
 * there is none; else the strokes at the end that make the scan.
 */
export function hastyScan<S extends Stroke>(
  strokes: readonly S[],
  suffixGap: number | null,
): readonly S[] | undefined {
  if (suffixGap === null) return undefined;
  if (!beginsWithTyping(strokes) && isHasty(strokes, suffixGap)) return strokes;
  const pieces = cutWhere(strokes, fastStepMs);
  return pieces
    .map((_, index) => pieces.slice(index).flat())
    .find((tail, index) => (pieces[index]?.length ?? 0) > 1 && isHasty(tail, suffixGap));
}

/** Keys that come one by one at first are a person's; one pause after the first key can be the computer's. */
function beginsWithTyping(strokes: readonly Stroke[]): boolean {
  if (isOutsideFields(strokes)) return false;
  const gaps = gapsOf(strokes);
  return gaps.slice(0, 2).every((gap) => gap > fastStepMs);
}

function isHasty(strokes: readonly Stroke[], suffixGap: number): boolean {
  const keys = strokes.filter(isText);
  const gaps = gapsOf(strokes);
  if (keys.length < fewestKeys || isHeldKey(strokes, gaps)) return false;
  const longest = Math.max(...gaps);
  if (isOutsideFields(keys) && longest <= pauseOutsideFieldsMs) {
    return median(gaps) <= (suffixGap <= suffixWithinMs ? 2 : 1) * stepOutsideFieldsMs;
  }
  const handedOver = gaps.filter((gap) => gap <= handedOverMs).length;
  return longest <= longestPauseMs && suffixGap <= suffixWithinMs && 2 * handedOver >= gaps.length;
}

function isOutsideFields(strokes: readonly Stroke[]): boolean {
  return strokes.every(({ event }) => event.inField === false);
}

import { fastStepMs, gapsOf, isMachine, isMachineInPieces, median } from './pace.ts';
import type { ScannerProfile } from './scannerProfile.ts';
import { isProvenText, isSteady } from './steady.ts';
import { isText, type Stroke } from './stroke.ts';

/** A hand that presses more before it scans is typing, and typing is told from scans by its pace. */
const mostKeys = 2;
/** The keys behind must make a scan by themselves. */
const fewestBehind = 3;
/** No scanner was seen to stall by less than this many of its own steps and to mean it. */
const steps = 4;
/** Between two keys of a hand, or from a key to a scan, at the least. */
const handMs = 60;
/** From here on the key has done its work as a key pressed alone (hooks/useLoneKey.ts). */
const aloneMs = 150;

/**
 * How many strokes at the beginning of a scan a hand may have pressed: 0 for none. One or two keys, a pause of
 * several of the scanner's steps, and behind it what is a scan without them. A Bluetooth scanner that stalls after its
 * first key looks the same, so this only asks the question; what the station knows of both codes answers it. A pause
 * too short for a key of its own counts only where the rest proves itself (a check digit, a command).
 * `read` gives the text of strokes.
 */
export function typedHead<S extends Stroke>(
  strokes: readonly S[],
  suffixGap: number | null,
  profile: ScannerProfile | undefined,
  read: (strokes: readonly S[]) => string,
): number {
  const length = headLength(strokes);
  const [head, tail] = [strokes.slice(0, length), strokes.slice(length)];
  if (length === 0 || tail.filter(isText).length < fewestBehind) return 0;
  const pause = (tail[0]?.event.at ?? 0) - (head.at(-1)?.event.at ?? 0);
  if (pause <= Math.max(steps * median(gapsOf(tail)), profile?.msPerKey.max ?? 0)) return 0;
  const isScan =
    isMachine(tail, suffixGap) ||
    isMachineInPieces(tail) ||
    isSteady(tail, { suffixGap, profile, isAlone: true });
  if (!isScan) return 0;
  return pause > aloneMs || isProvenText(read(tail)) ? length : 0;
}

/** The strokes before the longest of the first pauses; 0 where they did not come one by one. */
function headLength(strokes: readonly Stroke[]): number {
  const gaps = gapsOf(strokes);
  const ends = gaps.flatMap((gap, index) => {
    const keys = strokes.slice(0, index + 1).filter(isText).length;
    return gap > handMs && keys >= 1 && keys <= mostKeys ? [index + 1] : [];
  });
  const length = ends.reduce((best, end) => ((gaps[end - 1] ?? 0) > (gaps[best - 1] ?? 0) ? end : best), 0);
  const head = strokes.slice(0, length);
  const isByHand = gapsOf(head.filter(isText)).every((gap) => gap > fastStepMs);
  return isByHand && head.every((stroke) => stroke.kind !== 'repeat') ? length : 0;
}

import type { Stroke } from './stroke.ts';

/** A piece of a scan: what one key, or one character number typed with Alt, stands for. */
export interface Piece {
  readonly stroke: Stroke;
  readonly us: string;
  readonly system: string;
}

/**
 * Reads character numbers that a scanner types with Alt on the number pad ("Alt+029" for GS): one character for
 * each time Alt is held. Where the presses of Alt itself are not seen, a number ends after three digits, or four
 * with a leading zero.
 */
export function readAltNumbers(strokes: readonly Stroke[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let digits = '';
  let first: Stroke | undefined;
  const end = (): void => {
    if (first !== undefined) {
      const text = characterOf(Number(digits));
      pieces.push({ stroke: first, us: text, system: text });
    }
    digits = '';
    first = undefined;
  };
  for (const [index, stroke] of strokes.entries()) {
    if (stroke.kind !== 'altDigit') {
      end();
      if (stroke.kind !== 'modifier') pieces.push({ stroke, us: stroke.us, system: stroke.system });
      continue;
    }
    if (isFull(digits, strokes, index)) end();
    first ??= stroke;
    digits += stroke.us;
  }
  end();
  return pieces;
}

function isFull(digits: string, strokes: readonly Stroke[], index: number): boolean {
  if (digits.length >= 4) return true;
  if (digits.length < 3) return false;
  if (!digits.startsWith('0')) return true;
  // "029" then "0..." or the fourth digit of "0029": a fourth digit stays when no three more would be left over.
  let left = 0;
  while (strokes[index + left]?.kind === 'altDigit') left += 1;
  return left % 4 !== 1 && left % 3 === 0;
}

/** Windows code page 1252 above 127; the numbers below are ASCII in every code page. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function characterOf(number: number): string {
  if (number >= 128 && number < 160) return windows1252.charAt(number - 128);
  return number === 0 ? '' : String.fromCharCode(number & 0xffff);
}

import { type Piece, readAltNumbers } from './altNumbers.ts';
import { cleanStrokes } from './cleanStrokes.ts';
import { mayLackStart } from './lostStart.ts';
import type { Stroke } from './stroke.ts';
import { usCharacter } from './usLayout.ts';
import type { WedgeOptions, WedgeWarning } from './wedgeKey.ts';

export interface StrokeText {
  readonly raw: string;
  readonly warnings: readonly WedgeWarning[];
}

/**
 * What the keys of one scan say. A scanner presses places on a keyboard, nearly always those of a US keyboard, so
 * the places are read and the computer's layout, Caps Lock and input method do no harm (of 96 recordings all read
 * right by the places, 25 by the characters). `isAfterRest`: the scanner had time to fall asleep before.
 */
export function readStrokes(
  strokes: readonly Stroke[],
  layout: NonNullable<WedgeOptions['scannerLayout']>,
  isAfterRest: boolean,
): StrokeText {
  const clean = cleanStrokes(strokes);
  const pieces = withoutHeldShift(withUntoldCase(readAltNumbers(clean.strokes)));
  const isSystem = layout === 'system' || (layout === 'auto' && isSystemLayout(pieces));
  const text = pieces.map(({ us, system }) => (isSystem ? system : us)).join('');
  const raw = withSeparators(withoutFrame(text));
  const warnings: WedgeWarning[] = [...clean.warnings];
  if (!isSystem && pieces.some(isElsewhere)) warnings.push('keyboard_layout');
  if (pieces.some(isCapsLocked)) warnings.push('caps_lock');
  if (pieces.filter(isTakenByInputMethod).length * 2 > pieces.length) warnings.push('input_method');
  if (pieces.some(({ us, system }) => (isSystem ? system : us) === '')) warnings.push('unreadable_key');
  if (isAfterRest && mayLackStart(raw)) warnings.push('start_may_be_missing');
  return { raw, warnings };
}

/** Letters of both cases though Shift was never down: whoever pressed these keys left Shift out. */
function withUntoldCase(pieces: readonly Piece[]): readonly Piece[] {
  const letters = pieces.filter(({ us, system }) => /^[a-z]$/.test(us) && system.toLowerCase() === us);
  const isUntold = pieces.every(({ stroke }) => !/[SL]/.test(stroke.event.mods));
  const cases = new Set(letters.map(({ system }) => isUpper(system)));
  if (!isUntold || cases.size < 2) return pieces;
  return pieces.map((piece) => (letters.includes(piece) ? { ...piece, us: piece.system } : piece));
}

/** Fewer signs than this may be a code of their own. */
const fewestHeld = 6;

/** A number whose every digit is shifted, by keys of a US layout: somebody leans on Shift while the scanner types. */
function withoutHeldShift(pieces: readonly Piece[]): readonly Piece[] {
  const isHeld =
    pieces.length >= fewestHeld &&
    pieces.every(({ us, system }) => /^[!@#$%^&*()]$/.test(us) && us === system);
  if (!isHeld) return pieces;
  return pieces.map((piece) => {
    const digit = usCharacter(piece.stroke.event.code, false) ?? piece.us;
    return { ...piece, us: digit, system: digit };
  });
}

/** Digits where the US layout has "!@#": the scanner speaks the computer's layout (French, Czech). One could be chance. */
function isSystemLayout(pieces: readonly Piece[]): boolean {
  const digits = pieces.filter(({ us, system }) => /^[!@#$%^&*()]$/.test(us) && /^\d$/.test(system));
  return digits.length >= 2 && pieces.every(({ us, system }) => !/^\d$/.test(us) || /^\d$/.test(system));
}

function isElsewhere({ us, system, stroke }: Piece): boolean {
  if (stroke.event.key === 'Dead') return stroke.us.charCodeAt(0) >= 32;
  return stroke.kind === 'character' && system !== '' && us.toLowerCase() !== system.toLowerCase();
}

function isCapsLocked({ us, system }: Piece): boolean {
  if (!/^[A-Za-z]$/.test(us) || !/^\p{L}$/u.test(system)) return false;
  return isUpper(us) !== isUpper(system);
}

function isUpper(letter: string): boolean {
  return letter !== letter.toLowerCase();
}

function isTakenByInputMethod({ stroke }: Piece): boolean {
  return stroke.event.keyCode === 229 || stroke.event.key === 'Process';
}

const endOfText = '\u0003';
const controlZ = '\u001a';

/**
 * Start and end of text (STX, ETX) are the scanner's wrapping, not the code. So is any other Ctrl with a letter at the
 * beginning: no code begins so, and somebody may have pressed Ctrl+V just before.
 */
function withoutFrame(text: string): string {
  const from = [...text].findIndex((character) => character > controlZ);
  return text.slice(Math.max(0, from), text.endsWith(endOfText) ? -1 : undefined);
}

/** Some scanners spell the separator out. Only in a code that is GS1 by its beginning: elsewhere it may be text. */
function withSeparators(text: string): string {
  const isGs1 = /^(?:\](?:C1|d2|Q3|e0|J1)|01\d{14}|00\d{18})/.test(text);
  return isGs1 ? text.replace(/<GS>|\{GS\}|<FNC1>|\{FNC1\}/gi, '\u001d') : text;
}

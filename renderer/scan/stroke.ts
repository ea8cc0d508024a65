import { numberPadDigit, usCharacter } from './usLayout.ts';
import type { WedgeKey, WedgeSuffix } from './wedgeKey.ts';

/**
 * What a key can be to a scan:
 * - `character`: `us` and `system` say what it types by the US layout and by the computer's;
 * - `altDigit`: a digit of a character number typed with Alt on the number pad;
 * - `repeat`: a key held down, said again by the computer;
 * - `modifier`: types nothing, but a scanner presses it;
 * - `suffix`: can end a scan;
 * - `separator`: a key that stands for GS when a scanner presses it, and for itself when a person does;
 * - `other`: no scanner presses it.
 */
export type StrokeKind = 'character' | 'altDigit' | 'repeat' | 'modifier' | 'suffix' | 'separator' | 'other';

export interface Stroke<K extends WedgeKey = WedgeKey> {
  readonly event: K;
  readonly kind: StrokeKind;
  readonly us: string;
  readonly system: string;
  readonly suffix: WedgeSuffix;
}

const modifiers = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'NumLock']);
const modifierCodes = /^(Shift|Control|Alt|Meta)(Left|Right)$|^(CapsLock|NumLock)$/;
const groupSeparator = '\u001d';
/** Keys that scanners send for GS: F8 (Honeywell), F12 and the down arrow were seen too. */
const separatorCodes = new Set(['F8', 'F12', 'ArrowDown']);
const suffixes: Readonly<Record<string, WedgeSuffix>> = {
  Enter: 'CR',
  NumpadEnter: 'CR',
  Tab: 'TAB',
};
const controlSuffixes: Readonly<Record<string, WedgeSuffix>> = { KeyM: 'CR', KeyJ: 'LF', KeyI: 'TAB' };
const controlCharacters: Readonly<Record<string, string>> = {
  BracketLeft: '\u001b',
  Backslash: '\u001c',
  BracketRight: groupSeparator,
  Digit6: '\u001e',
  Minus: '\u001f',
};

function make<K extends WedgeKey>(event: K, kind: StrokeKind, us = '', system = us): Stroke<K> {
  return { event, kind, us, system, suffix: '' };
}

/**
 * Programs that press keys for a scanner (remote desktops, automation) may send the character without Shift. With
 * Caps Lock off, or where it has no say, no keyboard makes a shifted character of an unshifted key: it is meant.
 */
function isShiftUntold({ code, key, mods, capsLock }: WedgeKey): boolean {
  if (mods.includes('S') || key !== usCharacter(code, true)) return false;
  return capsLock === false || !/^(?:[A-Z]| )$/.test(key);
}

function controlStroke<K extends WedgeKey>(event: K): Stroke<K> {
  const suffix = controlSuffixes[event.code];
  if (suffix !== undefined) return { ...make(event, 'suffix'), suffix };
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1];
  const character =
    letter === undefined ? controlCharacters[event.code] : String.fromCharCode(letter.charCodeAt(0) - 64);
  return character === undefined ? make(event, 'other') : make(event, 'character', character);
}

/** True for the strokes that stand for something in the code. */
export function isText(stroke: Stroke): boolean {
  return stroke.kind === 'character' || stroke.kind === 'altDigit' || stroke.kind === 'separator';
}

/** Says what a key can be to a scan. By the key's place, because a scanner presses places, not characters. */
export function strokeOf<K extends WedgeKey>(event: K): Stroke<K> {
  const stroke = pressed(event);
  return event.repeat === true && stroke.kind === 'character' ? { ...stroke, kind: 'repeat' } : stroke;
}

function pressed<K extends WedgeKey>(event: K): Stroke<K> {
  const { code, key, mods } = event;
  if (modifiers.has(key) || modifierCodes.test(code)) return make(event, 'modifier');
  const suffix = suffixes[code] ?? (code === '' ? suffixes[key] : undefined);
  if (suffix !== undefined && !/[CAM]/.test(mods)) return { ...make(event, 'suffix'), suffix };
  if (separatorCodes.has(code) && !/[CAM]/.test(mods)) return make(event, 'separator', groupSeparator);
  const isSingle = [...key].length === 1;
  const hasControl = mods.includes('C');
  const hasAlt = mods.includes('A');
  if (mods.includes('M')) return make(event, 'other');
  if (hasAlt && !hasControl && numberPadDigit(code) !== undefined) {
    return make(event, 'altDigit', numberPadDigit(code) ?? '');
  }
  // Control and Alt together are the third level of European layouts: only the computer's layout can read it.
  if (hasAlt) return isSingle && hasControl ? make(event, 'character', key) : make(event, 'other');
  if (hasControl) return controlStroke(event);
  const us = usCharacter(code, mods.includes('S') || isShiftUntold(event));
  if (us !== undefined) return make(event, 'character', us, isSingle ? key : '');
  if (isSingle) return make(event, 'character', key);
  return make(event, key === 'Unidentified' || key === 'Process' ? 'character' : 'other');
}

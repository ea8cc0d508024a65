import type { WedgeKey } from '../../../renderer/scan/wedgeKey.ts';

/** A US keyboard as scanners have it: each place with its two characters. Written apart from the code under test. */
type Place = readonly [code: string, isShifted: boolean];

const places: ReadonlyMap<string, Place> = new Map<string, Place>([
  ...[...'abcdefghijklmnopqrstuvwxyz'].flatMap((letter) => [
    [letter, [`Key${letter.toUpperCase()}`, false]] as const,
    [letter.toUpperCase(), [`Key${letter.toUpperCase()}`, true]] as const,
  ]),
  ...[...'1234567890'].map((digit) => [digit, [`Digit${digit}`, false]] as const),
  ...[...'!@#$%^&*()'].map((sign, index) => [sign, [`Digit${(index + 1) % 10}`, true]] as const),
  ...signs('Backquote', '`~'),
  ...signs('Minus', '-_'),
  ...signs('Equal', '=+'),
  ...signs('BracketLeft', '[{'),
  ...signs('BracketRight', ']}'),
  ...signs('Backslash', '\\|'),
  ...signs('Semicolon', ';:'),
  ...signs('Quote', '\'"'),
  ...signs('Comma', ',<'),
  ...signs('Period', '.>'),
  ...signs('Slash', '/?'),
  [' ', ['Space', false]] as const,
]);

function signs(code: string, [plain = '', shifted = '']: string): readonly (readonly [string, Place])[] {
  return [
    [plain, [code, false]],
    [shifted, [code, true]],
  ];
}

type Untimed = Omit<WedgeKey, 'at'>;

const named: Readonly<Record<string, Untimed>> = {
  '\r': { key: 'Enter', code: 'Enter', keyCode: 13, mods: '' },
  '\n': { key: 'j', code: 'KeyJ', keyCode: 74, mods: 'C' },
  '\t': { key: 'Tab', code: 'Tab', keyCode: 9, mods: '' },
  '\u001d': { key: ']', code: 'BracketRight', keyCode: 221, mods: 'C' },
  '\u001e': { key: '6', code: 'Digit6', keyCode: 54, mods: 'C' },
  '\u0002': { key: 'b', code: 'KeyB', keyCode: 66, mods: 'C' },
  '\u0003': { key: 'c', code: 'KeyC', keyCode: 67, mods: 'C' },
};

export const shift: Untimed = { key: 'Shift', code: 'ShiftLeft', keyCode: 16, mods: 'S' };

/** The key that types a character on a US keyboard; CR, LF and TAB are Enter, Ctrl+J and Tab. */
export function keyFor(character: string): Untimed {
  const known = named[character];
  if (known !== undefined) return known;
  const place = places.get(character);
  if (place === undefined) throw new Error(`No key for ${JSON.stringify(character)}`);
  const [code, isShifted] = place;
  return { key: character, code, keyCode: character.toUpperCase().charCodeAt(0), mods: isShifted ? 'S' : '' };
}

/** Keys at a steady or a given pace, the first at `from`. A gap is the time before the key of the same place. */
export function timed(
  keys: readonly Untimed[],
  gap: number | readonly number[],
  from = 1000,
): readonly WedgeKey[] {
  let at = from;
  return keys.map((key, index) => {
    if (index > 0) at += typeof gap === 'number' ? gap : (gap[(index - 1) % gap.length] ?? 0);
    return { ...key, at };
  });
}

/** The keys of a text; Shift goes down by itself before each shifted key, as scanners press it. */
export function keysOf(text: string, withShift = true): readonly Untimed[] {
  return [...text].flatMap((character) => {
    const key = keyFor(character);
    return withShift && key.mods === 'S' ? [shift, key] : [key];
  });
}

/** A text typed at one pace. */
export function pressed(text: string, gap: number | readonly number[], from = 1000): readonly WedgeKey[] {
  return timed(keysOf(text), gap, from);
}

/** When the next keys begin that follow these after a pause. */
export function after(keys: readonly WedgeKey[], pause: number): number {
  return (keys.at(-1)?.at ?? 0) + pause;
}

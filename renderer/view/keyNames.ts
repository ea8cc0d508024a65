import type { WedgeKey } from '../scan/wedgeKey.ts';

/** ASCII's names of the characters 0 to 31. */
const controls = [
  ...['NUL', 'SOH', 'STX', 'ETX', 'EOT', 'ENQ', 'ACK', 'BEL', 'BS', 'HT', 'LF', 'VT', 'FF', 'CR', 'SO', 'SI'],
  ...[
    'DLE',
    'DC1',
    'DC2',
    'DC3',
    'DC4',
    'NAK',
    'SYN',
    'ETB',
    'CAN',
    'EM',
    'SUB',
    'ESC',
    'FS',
    'GS',
    'RS',
    'US',
  ],
];
const named: Readonly<Record<string, string>> = { Enter: 'CR', NumpadEnter: 'CR', Tab: 'HT', ' ': 'SP' };
/** Ctrl with these keys of a US keyboard: the characters that follow Z. */
const byPlace: Readonly<Record<string, number>> = {
  BracketLeft: 27,
  Backslash: 28,
  BracketRight: 29,
  Digit6: 30,
  Minus: 31,
};

const modifiers: ReadonlySet<string> = new Set(['Control', 'Alt', 'AltGraph', 'Shift', 'Meta']);

/** A key as a technician writes it: "a", "CR (Enter)", "GS (Ctrl+])". */
export function keyName({ key, code, mods }: WedgeKey): string {
  if (modifiers.has(key)) return key;
  const isControl = mods.includes('C') && !mods.includes('A');
  const held = `${mods.includes('C') ? 'Ctrl+' : ''}${mods.includes('A') ? 'Alt+' : ''}`;
  const shown = key === ' ' ? 'Space' : key;
  const name = isControl ? controlName(code) : named[key];
  const plain = `${held}${shown}`;
  return name === undefined ? plain : `${name} (${plain})`;
}

function controlName(code: string): string | undefined {
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  const number = letter === undefined ? byPlace[code] : letter.charCodeAt(0) - 64;
  return number === undefined ? undefined : controls[number];
}

/** A text in which characters that cannot be seen stand by their names: "01...<GS>21...". */
export function withControlNames(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, (letter) => `<${controls[letter.charCodeAt(0)] ?? 'DEL'}>`);
}

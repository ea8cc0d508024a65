const rows: readonly (readonly [codes: readonly string[], plain: string, shifted: string])[] = [
  [
    ['Backquote', ...digits(1), 'Digit0', 'Minus', 'Equal', 'BracketLeft', 'BracketRight', 'Backslash'],
    '`1234567890-=[]\\',
    '~!@#$%^&*()_+{}|',
  ],
  [['Semicolon', 'Quote', 'Comma', 'Period', 'Slash', 'Space', 'IntlBackslash'], ";',./ \\", ':"<>? |'],
];

const numberPad: Readonly<Record<string, string>> = {
  NumpadAdd: '+',
  NumpadSubtract: '-',
  NumpadMultiply: '*',
  NumpadDivide: '/',
  NumpadDecimal: '.',
  NumpadComma: ',',
  NumpadEqual: '=',
};

function digits(from: number): readonly string[] {
  return Array.from({ length: 10 - from }, (_, index) => `Digit${index + from}`);
}

const byCode: ReadonlyMap<string, readonly [plain: string, shifted: string]> = new Map(
  rows.flatMap(([codes, plain, shifted]) =>
    codes.map((code, index) => [code, [plain.charAt(index), shifted.charAt(index)]] as const),
  ),
);

/** The digit of a key of the number pad, Num Lock on or off; undefined for every other key. */
export function numberPadDigit(code: string): string | undefined {
  return /^Numpad(\d)$/.exec(code)?.[1];
}

/** What a key types on a US keyboard with Caps Lock off; undefined for keys that type nothing there. */
export function usCharacter(code: string, isShifted: boolean): string | undefined {
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter !== undefined) return isShifted ? letter : letter.toLowerCase();
  return byCode.get(code)?.[isShifted ? 1 : 0] ?? numberPadDigit(code) ?? numberPad[code];
}

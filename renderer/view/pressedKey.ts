/** What is asked of a key that went down. */
export type PressedKey = Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

/**
 * Whether a key is a shortcut such as "Alt+U", "Alt+3" or "Escape". A letter is the one that the key types: on a German
 * keyboard Z lies where Y is on an American one, and the button says Z. Where the layout has no such letters (Greek,
 * Cyrillic, Alt on a Mac) its place counts. Digits go by their place, since French keyboards type them with Shift.
 */
export function isShortcut(pressed: PressedKey, shortcut: string): boolean {
  const parts = shortcut.split('+');
  const key = parts.at(-1) ?? '';
  if (pressed.altKey !== parts.includes('Alt') || pressed.ctrlKey || pressed.metaKey) return false;
  if (/^\d$/.test(key)) return pressed.code === `Digit${key}`;
  if (!/^[A-Z]$/.test(key)) return pressed.key === key;
  return /^[a-z]$/i.test(pressed.key) ? pressed.key.toUpperCase() === key : pressed.code === `Key${key}`;
}

/**
 * The digit from 1 to 9 that a person means by a key; undefined for any other. Also the key with the digit where the
 * layout wants Shift for it, as in France and Czechia: nobody who answers by number looks for that.
 */
export function digitOf({ key, code, shiftKey }: PressedKey): number | undefined {
  if (/^[1-9]$/.test(key)) return Number(key);
  const place = /^Digit([1-9])$/.exec(code)?.[1];
  return place === undefined || shiftKey || /^[a-z\d]$/i.test(key) ? undefined : Number(place);
}

/**
 * A text as ZPL takes it behind ^FH: the three characters that ZPL gives a meaning, the backslash and everything that
 * is no visible character become hexadecimal. What a customer wrote can so never end its field or become a command.
 * Letters of other scripts stay as UTF-8, which ^CI28 announces; whether a printer has their shapes is up to its fonts.
 */
export function zplText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\\^~_]/g, (sign) => `_${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}

/** The same in a Code 128 field, where > begins a command of its own. */
export function zplCode128(text: string): string {
  return zplText(text.replaceAll('>', '>0'));
}

/** Words of a text in lines of so many characters; a longer word is cut, and what does not fit ends in three dots. */
export function wrapText(text: string, perLine: number, lines: number): readonly string[] {
  const words = text.split(/\s+/).flatMap((word) => cutWord(word, perLine));
  const wrapped: string[] = [];
  for (const word of words) {
    const last = wrapped.at(-1);
    if (last !== undefined && length(last) + 1 + length(word) <= perLine) {
      wrapped[wrapped.length - 1] = `${last} ${word}`;
    } else wrapped.push(word);
  }
  if (wrapped.length <= lines) return wrapped;
  const end = [...(wrapped[lines - 1] ?? '')].slice(0, Math.max(0, perLine - 1)).join('');
  return [...wrapped.slice(0, lines - 1), `${end}…`];
}

function length(text: string): number {
  return [...text].length;
}

function cutWord(word: string, perLine: number): readonly string[] {
  const letters = [...word];
  const parts: string[] = [];
  for (let at = 0; at < letters.length; at += perLine) parts.push(letters.slice(at, at + perLine).join(''));
  return parts;
}

/** More than the longest instruction that anyone reads at a bench. */
const longest = 5000;

/** Control characters but tab and line break, and the marks that turn the direction of what follows them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const hidden = /[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g;

/**
 * Other people's text as it may be shown: what has no shape gets one. A name with U+202E in it would otherwise turn
 * "gpj.exe" into another word on the bench. A text without end is cut: drawing a megabyte in one word stops the window
 * for seconds (measured). Only for showing: what is stored, searched and sent stays as it came.
 */
// SECURITY: shown-text
export function visible(text: string | undefined): string {
  if (text === undefined) return '';
  if (text.length <= longest) return text.replace(hidden, shapeOf);
  // Not between the halves of one letter.
  const start = text.slice(0, longest).replace(/[\ud800-\udbff]$/, '');
  return `${start.replace(hidden, shapeOf)} … [+${text.length - start.length}]`;
}

/** Unicode has pictures for the oldest control characters; the others are shown by number. */
function shapeOf(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return '␡';
  return `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
}

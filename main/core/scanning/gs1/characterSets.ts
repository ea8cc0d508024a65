/** How GS1 names the characters a component may hold: digits, set 82, set 39, and base64 for addresses. */
export type CharacterSet = 'N' | 'X' | 'Y' | 'Z';

const PATTERNS: Readonly<Record<CharacterSet, RegExp>> = {
  N: /^\d*$/,
  X: /^[!-"%-?A-Z_a-z]*$/,
  Y: /^[#\-/\dA-Z]*$/,
  Z: /^[\w-]*={0,2}$/,
};

/**
 * Whether every character belongs to the set. Source: GS1 General Specifications, section 7.11.
 * The padding of set Z follows the GS1 Syntax Dictionary: whole groups of three.
 */
export function isInCharacterSet(value: string, set: CharacterSet): boolean {
  if (!PATTERNS[set].test(value)) return false;
  return set !== 'Z' || !value.endsWith('=') || value.length % 3 === 0;
}

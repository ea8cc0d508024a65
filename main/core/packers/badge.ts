import { createHmac, randomInt } from 'node:crypto';
import { badgeCode, badgeSigns, isBadgeCode } from '../../contract/commandCodes.ts';
import { readBarcode } from '../scanning/readBarcode.ts';

/** 59 bits: nobody guesses a badge, nor finds one from its hash. */
const length = 12;

/** A badge that nobody has yet. */
export function newBadge(): string {
  const body = Array.from({ length }, () => badgeSigns.charAt(randomInt(badgeSigns.length))).join('');
  return badgeCode(body);
}

/**
 * What is kept of a badge. One hash for one code, so that a scan finds its packer; made so that no file of the
 * station, and no export, holds a code that could be printed again.
 */
export function hashBadge(code: string): string {
  const text = isBadgeCode(code) ? code.toUpperCase() : code;
  return createHmac('sha256', 'packbench badge').update(text).digest('base64url');
}

/** Whether this is what hashBadge gives. */
export function isBadgeHash(text: string): boolean {
  return /^[\w-]{43}$/.test(text);
}

/** The forms in which one badge may come from a scanner: with a prefix that names the symbology, and without. */
export function badgeForms(raw: string): readonly string[] {
  return [...new Set([raw.trim(), readBarcode(raw).text])].filter((form) => form !== '');
}

import { gs1CheckDigit } from '../checkDigits.ts';
import { toGtin14 } from './gtin14.ts';

/** The GTIN-14 of an ISBN-10 (nine digits and a check character 0-9 or X, modulo 11); undefined when it is none. */
export function isbn10ToGtin14(text: string): string | undefined {
  if (!/^\d{9}[\dXx]$/.test(text) || /^0+$/.test(text)) return undefined;
  let sum = 0;
  for (let index = 0; index < 10; index++) {
    const digit = text.charAt(index);
    sum += (/x/i.test(digit) ? 10 : Number(digit)) * (10 - index);
  }
  if (sum % 11 !== 0) return undefined;
  const body = `978${text.slice(0, 9)}`;
  return toGtin14(body + gs1CheckDigit(body));
}

/** A book number as printed, with hyphens: "978-0-306-40615-7", "0-8044-2957-X". Undefined for anything else. */
export function hyphenatedIsbn(text: string): string | undefined {
  const groups = text.split('-');
  if (!groups.every((group) => /^\d+$|^[Xx]$/.test(group))) return undefined;
  const bare = groups.join('');
  if (groups.length === 4 && bare.length === 10) return isbn10ToGtin14(bare);
  if (groups.length === 5 && /^97[89]\d{10}$/.test(bare)) return toGtin14(bare);
  return undefined;
}

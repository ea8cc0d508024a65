import { gs1CheckDigit } from './generator/gtin.ts';

/** Check characters of carriers' tracking numbers. Each takes the text that stands before the check character. */

/** UPS 1Z: letters count from A = 2, wrapping at ten; every second character counts double; filled up to a ten. */
export function upsCheck(text: string): string {
  let sum = 0;
  for (const [index, character] of [...text].entries()) {
    const value = /\d/.test(character) ? Number(character) : (character.charCodeAt(0) - 63) % 10;
    sum += index % 2 === 0 ? value : value * 2;
  }
  return String((10 - (sum % 10)) % 10);
}

/** DHL Express: the remainder by seven. */
export function dhlExpressCheck(digits: string): string {
  return String(Number(digits) % 7);
}

/** FedEx Express, 12 digits: weights 3, 1, 7 from the left; the remainder by eleven, a ten counting as 0. */
export function fedexCheck(digits: string): string {
  const sum = weighted(digits, [3, 1, 7]);
  return String((sum % 11) % 10);
}

/** Postal items (UPU S10): weights 8, 6, 4, 2, 3, 5, 9, 7; eleven less the remainder, 10 as 0 and 11 as 5. */
export function s10Check(digits: string): string {
  const rest = 11 - (weighted(digits, [8, 6, 4, 2, 3, 5, 9, 7]) % 11);
  if (rest === 10) return '0';
  return rest === 11 ? '5' : String(rest);
}

/** GLS (Uni-Box documentation, 3.2.1): weights 3 and 1 as for a GTIN, one more added; filled up to a ten. */
export function glsCheck(digits: string): string {
  return String((gs1CheckDigit(digits) + 9) % 10);
}

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** DPD: ISO/IEC 7064, MOD 37,36. */
export function dpdCheck(text: string): string {
  let product = 36;
  for (const character of text) {
    const sum = (product + ALPHABET.indexOf(character)) % 36;
    product = ((sum === 0 ? 36 : sum) * 2) % 37;
  }
  return ALPHABET.charAt((37 - product) % 36);
}

function weighted(digits: string, weights: readonly number[]): number {
  return [...digits].reduce(
    (sum, digit, index) => sum + Number(digit) * (weights[index % weights.length] ?? 0),
    0,
  );
}

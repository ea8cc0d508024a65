import { gs1CheckDigit } from '../checkDigits.ts';

/**
 * Check characters of carriers' tracking numbers. Each takes the number with its check character last and says
 * whether that fits; the form was looked at before.
 */

/** UPS 1Z, after the 1Z: letters count from A = 2, wrapping at ten; every second character counts double. */
export function hasUpsCheck(text: string): boolean {
  return doubledSecond(body(text)) === last(text);
}

/** OnTrac: as UPS, with a digit in front that stands for the leading letter: 4 for C, 5 for D. */
export function hasOnTracCheck(letterDigit: '4' | '5', text: string): boolean {
  return doubledSecond(letterDigit + body(text)) === last(text);
}

/** DHL Express waybill: the remainder by seven. */
export function hasMod7Check(digits: string): boolean {
  return String(Number(body(digits)) % 7) === last(digits);
}

/** FedEx, 12 digits: weights 3, 1, 7 from the left; the remainder by eleven, a ten counting as 0. */
export function hasFedExCheck(digits: string): boolean {
  return String((weighted(body(digits), [3, 1, 7]) % 11) % 10) === last(digits);
}

/** Postal items (UPU S10): weights 8, 6, 4, 2, 3, 5, 9, 7; eleven less the remainder, 10 as 0 and 11 as 5. */
export function hasS10Check(digits: string): boolean {
  const rest = 11 - (weighted(body(digits), [8, 6, 4, 2, 3, 5, 9, 7]) % 11);
  return (rest === 10 ? '0' : rest === 11 ? '5' : String(rest)) === last(digits);
}

/** GLS (Uni-Box documentation, 3.2.1): weights 3 and 1 as for a GTIN, one more added; filled up to a ten. */
export function hasGlsCheck(digits: string): boolean {
  return String((Number(gs1CheckDigit(body(digits))) + 9) % 10) === last(digits);
}

/** Deutsche Post Identcode: weights 4 and 9 from the left; filled up to a ten. */
export function hasIdentcodeCheck(digits: string): boolean {
  return String((10 - (weighted(body(digits), [4, 9]) % 10)) % 10) === last(digits);
}

/** Luhn (ISO/IEC 7812-1): every second digit from the right doubled, its digits added; filled up to a ten. */
export function hasLuhnCheck(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** DPD (parcel label specification): ISO/IEC 7064, MOD 37,36. */
export function hasDpdCheck(text: string): boolean {
  let product = 36;
  for (const character of body(text)) {
    const sum = (product + ALPHABET.indexOf(character)) % 36;
    product = ((sum === 0 ? 36 : sum) * 2) % 37;
  }
  return ALPHABET.charAt((37 - product) % 36) === last(text);
}

function doubledSecond(text: string): string {
  const sum = [...text].reduce((total, character, index) => {
    const value = /\d/.test(character) ? Number(character) : (character.charCodeAt(0) - 63) % 10;
    return total + (index % 2 === 0 ? value : value * 2);
  }, 0);
  return String((10 - (sum % 10)) % 10);
}

function weighted(digits: string, weights: readonly number[]): number {
  return [...digits].reduce(
    (sum, digit, index) => sum + Number(digit) * (weights[index % weights.length] ?? 0),
    0,
  );
}

function body(text: string): string {
  return text.slice(0, -1);
}

function last(text: string): string {
  return text.slice(-1);
}

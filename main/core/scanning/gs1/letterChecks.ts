import { isCountryLetters } from './codeLists.ts';

const SET_82 = '!"%&\'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz';
const SET_32 = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
// As many as the longest alphanumeric key (25) less its check pair has characters.
const PRIMES = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83];

/**
 * Whether the last two characters are the check pair of an alphanumeric key (GMN, MUDI): characters weighed by primes
 * from the right, modulo 1021, written as two characters of set 32. Source: GS1 General Specifications, 7.9.5.
 */
export function hasCheckPair(value: string): boolean {
  const body = value.slice(0, -2);
  if (value.length < 2 || body.length > PRIMES.length) return false;
  let sum = 0;
  for (let index = 0; index < body.length; index++) {
    sum += SET_82.indexOf(body.charAt(index)) * (PRIMES[body.length - 1 - index] ?? 0);
  }
  sum %= 1021;
  return value.slice(-2) === SET_32.charAt(sum >> 5) + SET_32.charAt(sum & 31);
}

/** Whether the value is an account number with a right checksum (ISO 13616: country and check moved to the end, mod 97). */
export function isIban(value: string): boolean {
  if (!/^[A-Z]{2}[\dA-Z]{9,32}$/.test(value) || !isCountryLetters(value.slice(0, 2))) return false;
  let rest = 0;
  for (const character of value.slice(4) + value.slice(0, 4)) {
    const weight = Number.parseInt(character, 36);
    rest = (rest * (weight < 10 ? 10 : 100) + weight) % 97;
  }
  return rest === 1;
}

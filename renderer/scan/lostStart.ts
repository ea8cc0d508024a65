/**
 * Whether the beginning of a code may have got lost, as a Bluetooth scanner loses it that has to wake first: an
 * AIM identifier without its "]", or an EAN, UPC or EAN-8 that lacks a digit or two and so fails its check digit.
 */
export function mayLackStart(raw: string): boolean {
  if (/^[CEdQeJ][0-4]\d{8,}/.test(raw)) return true;
  return /^(?:\d{7}|\d{11}|\d{12})$/.test(raw) && !hasCheckDigit(raw);
}

function hasCheckDigit(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    return total + Number(digit) * (index % 2 === 0 ? 1 : 3);
  }, 0);
  return sum % 10 === 0;
}

/** A whole product number, with the check digit that fits it: one number in ten has it by chance. */
export function isWholeProductNumber(text: string): boolean {
  return /^(?:\d{8}|\d{12,14})$/.test(text) && hasCheckDigit(text);
}

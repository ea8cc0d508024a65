/**
 * The check digit of GS1 numbers (GTIN, SSCC, GLN and the like): the digits weigh 3, 1, 3, 1 ... from the right.
 * `body` is the number without its check digit, digits only. Source: GS1 General Specifications, section 7.9.
 */
export function gs1CheckDigit(body: string): string {
  let sum = 0;
  for (let index = 0; index < body.length; index++) {
    const fromTheRight = body.length - 1 - index;
    sum += Number(body.charAt(index)) * (fromTheRight % 2 === 0 ? 3 : 1);
  }
  return String((10 - (sum % 10)) % 10);
}

/** Whether the last digit is the GS1 check digit of those before it. False for anything that is not digits. */
export function hasGs1CheckDigit(number: string): boolean {
  return /^\d{2,}$/.test(number) && gs1CheckDigit(number.slice(0, -1)) === number.slice(-1);
}

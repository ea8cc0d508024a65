/**
 * The GS1 check digit (General Specifications 7.9.1): from the right, digits count 3 and 1 in turn; the digit fills the
 * sum up to a multiple of ten. The same rule for GTIN-8, -12, -13, -14 and SSCC.
 */
export function gs1CheckDigit(digits: string): number {
  let sum = 0;
  for (const [index, digit] of [...digits].toReversed().entries())
    sum += Number(digit) * (index % 2 === 0 ? 3 : 1);
  return (10 - (sum % 10)) % 10;
}

/** The digits with their check digit behind them. */
export function withCheckDigit(digits: string): string {
  return `${digits}${gs1CheckDigit(digits)}`;
}

import { isShortDate } from './dateChecks.ts';

/**
 * One step of a coupon: a digit out of a set, or a length digit followed by as many digits as it says (plus `more`),
 * or a fixed run of digits, or a date. An option group begins with its own digit and may be missing.
 */
type Step =
  | { readonly digit: string }
  | { readonly lengths: string; readonly more: number }
  | { readonly run: number }
  | { readonly date: true }
  | { readonly option: string; readonly steps: readonly Step[] };

const COMPANY: Step = { lengths: '0123456', more: 6 };
// A 9 instead of a length says "the same company": no digits follow, and 9 - 9 = 0.
const OTHER_COMPANY: Step = { lengths: '01234569', more: 6 };
const AMOUNT: Step = { lengths: '12345', more: 0 };
const REQUIREMENT: Step = { digit: '012349' };
const FAMILY: Step = { run: 3 };
const SERIAL: Step = { lengths: '0123456789', more: 6 };

// North American Coupon Application Guideline Using GS1 DataBar Expanded Symbols.
const COUPON_CODE: readonly Step[] = [
  COMPANY,
  { run: 6 },
  AMOUNT,
  AMOUNT,
  REQUIREMENT,
  FAMILY,
  { option: '1', steps: [{ digit: '0123' }, AMOUNT, REQUIREMENT, FAMILY, OTHER_COMPANY] },
  { option: '2', steps: [AMOUNT, REQUIREMENT, FAMILY, OTHER_COMPANY] },
  { option: '3', steps: [{ date: true }] },
  { option: '4', steps: [{ date: true }] },
  { option: '5', steps: [SERIAL] },
  { option: '6', steps: [{ lengths: '1234567', more: 6 }] },
  { option: '9', steps: [{ digit: '01256' }, { digit: '012' }, { digit: '0123456789' }, { digit: '01' }] },
];

// GS1 AI (8112) Coupon Data Specification.
const POSITIVE_OFFER: readonly Step[] = [{ digit: '01' }, COMPANY, { run: 6 }, SERIAL];

/** Whether the value of AI 8110 is built as a North American coupon. */
export function isCouponCode(value: string): boolean {
  return fits(value, COUPON_CODE);
}

/** Whether the value of AI 8112 is built as a North American positive-offer coupon. */
export function isPositiveOffer(value: string): boolean {
  return fits(value, POSITIVE_OFFER);
}

function fits(value: string, steps: readonly Step[]): boolean {
  return /^\d+$/.test(value) && walk(value, 0, steps) === value.length;
}

/** Where the steps end, or -1 when a step does not fit. */
function walk(value: string, start: number, steps: readonly Step[]): number {
  let at = start;
  for (const step of steps) {
    at = take(value, at, step);
    if (at < 0) return -1;
  }
  return at;
}

function take(value: string, at: number, step: Step): number {
  const digit = value.charAt(at);
  if ('option' in step) return digit === step.option ? walk(value, at + 1, step.steps) : at;
  if ('run' in step) return within(value, at + step.run);
  if ('date' in step) return isShortDate(value.slice(at, at + 6), false) ? within(value, at + 6) : -1;
  if ('digit' in step) return digit !== '' && step.digit.includes(digit) ? at + 1 : -1;
  if (digit === '' || !step.lengths.includes(digit)) return -1;
  const length = digit === '9' && step === OTHER_COMPANY ? 0 : Number(digit) + step.more;
  return within(value, at + 1 + length);
}

function within(value: string, end: number): number {
  return end <= value.length ? end : -1;
}

import { hasGs1CheckDigit } from '../checkDigits.ts';
import type { TrackRule } from './trackRule.ts';

/**
 * USPS (Publication 199): 420 and the recipient's ZIP code, five or nine digits, stand before the number on a label
 * and are no part of it. Both lengths are tried; the first two digits and the check digit tell.
 */
export const USPS: readonly TrackRule[] = [
  /^(?<number>9[2-5]\d{20}(?:\d{4}){0,2})$/,
  /^420\d{9}\|?(?<number>9[2-5]\d{20}(?:\d{4}){0,2})$/,
  /^420\d{5}\|?(?<number>9[2-5]\d{20}(?:\d{4}){0,2})$/,
]
  .map(
    (form): TrackRule => ({
      carrierCode: 'usps',
      service: 'USPS',
      form,
      hasCheck: hasGs1CheckDigit,
      specificity: 3,
    }),
  )
  .concat([
    {
      carrierCode: 'usps',
      service: 'USPS (older form)',
      form: /^(?:420\d{5}(?:\d{4})?\|?)?(?<number>91\d{20})$/,
      hasCheck: hasGs1CheckDigit,
      specificity: 3,
    },
    {
      carrierCode: 'usps',
      service: 'USPS (20 digits)',
      // Service types of extra services and retail labels.
      form: /^(?:03|13|23|7\d|81)\d{18}$/,
      hasCheck: hasGs1CheckDigit,
      specificity: 2,
    },
    {
      carrierCode: 'usps',
      service: 'USPS (20 digits)',
      form: /^7\d{19}$/,
      // The check digit was reckoned with a 91 in front that the label leaves out.
      hasCheck: (digits) => hasGs1CheckDigit(`91${digits}`),
      specificity: 2,
    },
  ]);

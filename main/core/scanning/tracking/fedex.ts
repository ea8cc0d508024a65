import { hasGs1CheckDigit } from '../checkDigits.ts';
import { hasFedExCheck } from './checks.ts';
import type { TrackRule } from './trackRule.ts';

/** FedEx labels carry more than the number: the Express number is 12 digits, the Ground number 15. */
export const FEDEX: readonly TrackRule[] = [
  {
    carrierCode: 'fedex',
    service: 'FedEx Express',
    form: /^\d{12}$/,
    hasCheck: hasFedExCheck,
    specificity: 1,
  },
  {
    carrierCode: 'fedex',
    service: 'FedEx Express',
    form: /^1[01]\d{18}00(?<number>\d{12})$/,
    hasCheck: hasFedExCheck,
    specificity: 3,
  },
  {
    carrierCode: 'fedex',
    service: 'FedEx Express (ASTRA)',
    form: /^3\d{15}(?<number>\d{12})\d{4}$/,
    hasCheck: hasFedExCheck,
    specificity: 2,
  },
  {
    carrierCode: 'fedex',
    service: 'FedEx Express',
    // Labels in Codabar: four digits of the form follow the number; some scanners send the start and stop letters.
    form: /^[A-D]?(?<number>\d{12})0\d{3}[A-D]?$/,
    hasCheck: hasFedExCheck,
    specificity: 1,
  },
  {
    carrierCode: 'fedex',
    service: 'FedEx Ground',
    form: /^96\d{18}00(?<number>\d{12})$/,
    hasCheck: hasFedExCheck,
    specificity: 3,
  },
  {
    carrierCode: 'fedex',
    service: 'FedEx Ground',
    form: /^96\d{5}(?<number>\d{15})$/,
    hasCheck: hasGs1CheckDigit,
    specificity: 3,
  },
  {
    carrierCode: 'fedex',
    service: 'FedEx Ground',
    form: /^\d{15}$/,
    hasCheck: hasGs1CheckDigit,
    specificity: 1,
  },
  {
    carrierCode: 'fedex',
    service: 'FedEx Ground (SSCC)',
    // Container types 00 carton, 01 pallet, 02 larger, 04 in-house.
    form: /^0[0124]\d{16}$/,
    hasCheck: hasGs1CheckDigit,
    specificity: 2,
  },
  {
    carrierCode: 'fedex',
    service: 'FedEx Ground Economy',
    form: /^61\d{18}$/,
    // The check digit was reckoned with the 92 of the postal form in front.
    hasCheck: (digits) => hasGs1CheckDigit(`92${digits}`),
    specificity: 2,
  },
  {
    carrierCode: 'fedex',
    service: 'FedEx Ground Economy',
    form: /^(?:420\d{5}(?:\d{4})?\|?)?(?<number>9261\d{18})$/,
    hasCheck: hasGs1CheckDigit,
    specificity: 2,
  },
];

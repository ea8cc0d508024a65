import { hasGs1CheckDigit } from '../checkDigits.ts';
import { hasLuhnCheck, hasOnTracCheck } from './checks.ts';
import type { TrackRule } from './trackRule.ts';

const CANADA: readonly TrackRule[] = [
  {
    carrierCode: 'canada_post',
    service: 'Canada Post',
    form: /^\d{16}$/,
    hasCheck: hasGs1CheckDigit,
    specificity: 2,
  },
  { carrierCode: 'canpar', service: 'Canpar', form: /^[CDKLSUXZ]\d{21}$/, specificity: 3 },
  {
    carrierCode: 'purolator',
    service: 'Purolator',
    form: /^[0-5]\d{11}$/,
    hasCheck: hasLuhnCheck,
    specificity: 1,
  },
  { carrierCode: 'purolator', service: 'Purolator', form: /^[A-Z]{3}\d{9}$/, specificity: 1 },
];

const REGIONAL: readonly TrackRule[] = [
  {
    carrierCode: 'ontrac',
    service: 'OnTrac',
    form: /^C(?<covered>\d{14})$/,
    hasCheck: (digits) => hasOnTracCheck('4', digits),
    specificity: 3,
  },
  {
    carrierCode: 'ontrac',
    service: 'OnTrac',
    form: /^D(?<covered>\d{14})$/,
    hasCheck: (digits) => hasOnTracCheck('5', digits),
    specificity: 3,
  },
  { carrierCode: 'lasership', service: 'LaserShip', form: /^L[AEHINX][1-3]\d{7}$/, specificity: 2 },
  { carrierCode: 'lasership', service: 'LaserShip', form: /^1LS7[12]\d{10}$/, specificity: 3 },
  { carrierCode: 'lasership', service: 'LaserShip', form: /^1LS7[12]\d{2}01[1-4]\d{6}1$/, specificity: 3 },
  { carrierCode: 'lasership', service: 'LaserShip', form: /^1LSCX[\dA-Z]{10}$/, specificity: 3 },
  { carrierCode: 'speedee', service: 'Spee-Dee', form: /^SP\d{18}$/, specificity: 3 },
  {
    carrierCode: 'old_dominion',
    service: 'Old Dominion',
    form: /^(?:072|77\d|78\d|80\d)\d{8}$/,
    hasCheck: hasLuhnCheck,
    specificity: 2,
  },
];

const PARCEL_NETWORKS: readonly TrackRule[] = [
  { carrierCode: 'amazon', service: 'Amazon Logistics', form: /^TB[ACM]\d{12}$/, specificity: 3 },
  { carrierCode: 'amazon', service: 'Amazon International', form: /^C\d{10}$/, specificity: 2 },
  { carrierCode: 'gofo', service: 'GOFO Express', form: /^GFUS\d{14}$/, specificity: 3 },
  { carrierCode: 'landmark', service: 'Landmark Global', form: /^LTN\d{8}N\d$/, specificity: 3 },
];

export const NORTH_AMERICA: readonly TrackRule[] = [...CANADA, ...REGIONAL, ...PARCEL_NETWORKS];

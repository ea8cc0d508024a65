import { hasGs1CheckDigit } from '../checkDigits.ts';
import { hasDpdCheck, hasGlsCheck } from './checks.ts';
import type { TrackRule } from './trackRule.ts';

const DPD: readonly TrackRule[] = [
  {
    carrierCode: 'dpd',
    service: 'DPD',
    form: /^\d{14}[\dA-Z]$/,
    hasCheck: hasDpdCheck,
    specificity: 2,
  },
  {
    carrierCode: 'dpd',
    service: 'DPD',
    // As printed: postcode, parcel number, service, country, check character.
    form: /^(?<covered>[\dA-Z]{7}(?<number>\d{14})\d{6}[\dA-Z])$/,
    hasCheck: hasDpdCheck,
    specificity: 3,
  },
  {
    carrierCode: 'dpd',
    service: 'DPD',
    // As in the barcode: a percent sign in front, no check character.
    form: /^%[\dA-Z]{7}(?<number>\d{14})\d{6}$/,
    specificity: 3,
  },
  { carrierCode: 'dpd', service: 'DPD', form: /^\d{14}$/, specificity: 1, onlyWhenNamed: true },
];

const GLS: readonly TrackRule[] = [
  { carrierCode: 'gls', service: 'GLS', form: /^\d{12}$/, hasCheck: hasGlsCheck, specificity: 1 },
  { carrierCode: 'gls', service: 'GLS', form: /^\d{11}$/, specificity: 1, onlyWhenNamed: true },
  {
    carrierCode: 'gls',
    service: 'GLS Track ID',
    form: /^(?=.*[A-Z])(?=.*\d)[\dA-Z]{8}$/,
    specificity: 1,
    onlyWhenNamed: true,
  },
];

const HERMES: readonly TrackRule[] = [
  { carrierCode: 'hermes', service: 'Hermes', form: /^H\d{19}$/, specificity: 3 },
  {
    carrierCode: 'hermes',
    service: 'Hermes (14 digits)',
    form: /^\d{14}$/,
    hasCheck: hasGs1CheckDigit,
    specificity: 1,
    onlyWhenNamed: true,
  },
  { carrierCode: 'evri', service: 'Evri', form: /^[CHPT]00[\dA-Z]{13}$/, specificity: 2 },
];

const NORDIC: readonly TrackRule[] = [
  {
    carrierCode: 'postnord',
    service: 'PostNord (SSCC)',
    // SSCCs under Swedish (73) and Danish (57) company prefixes.
    form: /^(?:00)?(?<number>3(?:57|73)\d{15})$/,
    prefix: '00',
    hasCheck: hasGs1CheckDigit,
    specificity: 2,
  },
  {
    carrierCode: 'bring',
    service: 'Bring (SSCC)',
    form: /^(?:00)?(?<number>370\d{15})$/,
    prefix: '00',
    hasCheck: hasGs1CheckDigit,
    specificity: 2,
  },
];

const OTHERS: readonly TrackRule[] = [
  { carrierCode: 'postnl', service: 'PostNL', form: /^3S[A-Z]{4}\d{7,9}$/, specificity: 3 },
  { carrierCode: 'yodel', service: 'Yodel', form: /^JJ?D0002\d{12}$/, specificity: 3 },
  { carrierCode: 'yodel', service: 'Yodel', form: /^JJ?D(?!0002)\d{16}$/, specificity: 1 },
  { carrierCode: 'packeta', service: 'Packeta', form: /^Z\d{10}$/, specificity: 3 },
  { carrierCode: 'inpost', service: 'InPost', form: /^\d{24}$/, specificity: 2 },
  { carrierCode: 'colissimo', service: 'Colissimo', form: /^\d[A-Z]\d{11}$/, specificity: 2 },
  { carrierCode: 'correos', service: 'Correos', form: /^[A-Z]{2}[\dA-Z]{4}\d{16}[A-Z]$/, specificity: 3 },
];

export const EUROPE: readonly TrackRule[] = [...DPD, ...GLS, ...HERMES, ...NORDIC, ...OTHERS];

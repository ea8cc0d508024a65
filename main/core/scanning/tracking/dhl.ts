import { hasGs1CheckDigit } from '../checkDigits.ts';
import { hasIdentcodeCheck, hasMod7Check } from './checks.ts';
import type { TrackRule } from './trackRule.ts';

export const DHL: readonly TrackRule[] = [
  {
    carrierCode: 'dhl',
    service: 'DHL Paket',
    // An SSCC under one of Deutsche Post's company prefixes; some scanners leave out its 00.
    form: /^(?:00)?(?<number>34043[34]\d{12})$/,
    prefix: '00',
    hasCheck: hasGs1CheckDigit,
    specificity: 3,
  },
  {
    carrierCode: 'dhl',
    service: 'DHL Paket (Identcode)',
    form: /^\d{12}$/,
    hasCheck: hasIdentcodeCheck,
    specificity: 1,
  },
  {
    carrierCode: 'dhl',
    service: 'DHL Express',
    form: /^\d{10}$/,
    hasCheck: hasMod7Check,
    specificity: 2,
  },
  {
    carrierCode: 'dhl',
    service: 'DHL Express',
    form: /^\d{11}$/,
    hasCheck: hasMod7Check,
    specificity: 1,
  },
  {
    carrierCode: 'dhl',
    service: 'DHL piece number',
    form: /^J(?:JD|VGL)\d{9,10}$/,
    specificity: 3,
  },
  {
    carrierCode: 'dhl',
    service: 'DHL piece number',
    // Longer licence plates of the same issuer (ISO/IEC 15459, JD); Yodel shares it.
    form: /^(?:JJD|JVGL)\d{11,18}$/,
    specificity: 2,
  },
  {
    carrierCode: 'dhl',
    service: 'DHL eCommerce',
    form: /^(?:GM|LX|RX|UV|CN|SG|TH|IN|HK|MY)\d{10,39}$/,
    specificity: 3,
  },
  {
    carrierCode: 'dhl',
    service: 'DHL eCommerce (14 digits)',
    form: /^\d{14}$/,
    specificity: 1,
  },
];

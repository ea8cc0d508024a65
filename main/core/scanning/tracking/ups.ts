import { hasUpsCheck } from './checks.ts';
import type { TrackRule } from './trackRule.ts';

export const UPS: readonly TrackRule[] = [
  {
    carrierCode: 'ups',
    service: 'UPS',
    form: /^1Z(?<covered>[\dA-Z]{15}\d)$/,
    hasCheck: hasUpsCheck,
    specificity: 3,
  },
  {
    carrierCode: 'ups',
    service: 'UPS Waybill',
    // The letter names the service and is not part of the check.
    form: /^[AHJKTV](?<covered>\d{10})$/,
    hasCheck: hasUpsCheck,
    specificity: 2,
  },
];

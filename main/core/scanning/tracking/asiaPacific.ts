import type { TrackRule } from './trackRule.ts';

export const ASIA_PACIFIC: readonly TrackRule[] = [
  { carrierCode: 'yunexpress', service: 'YunExpress', form: /^YT\d{16}$/, specificity: 3 },
  {
    carrierCode: 'australiapost',
    service: 'Australia Post',
    // GS1-128 label: a fixed product number that means "parcel", then the article id as internal information (91).
    form: /^0199312650999998\|?91(?<number>[\dA-Z]{12,30})(?:\|.*)?$/,
    specificity: 3,
  },
];

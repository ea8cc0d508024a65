import { ASIA_PACIFIC } from './asiaPacific.ts';
import { DHL } from './dhl.ts';
import { EUROPE } from './europe.ts';
import { FEDEX } from './fedex.ts';
import { NORTH_AMERICA } from './northAmerica.ts';
import { POSTAL } from './postal.ts';
import type { TrackRule } from './trackRule.ts';
import { UPS } from './ups.ts';
import { USPS } from './usps.ts';

/**
 * All forms that are known. Forms and check digits of UPS, FedEx, USPS, DHL, DPD, Yodel, YunExpress and the
 * North American carriers: tracking_number_data 2.0.0 (MIT, (c) 2017 Jeff Keen); the others from the carriers' own
 * label descriptions.
 */
export const TRACK_RULES: readonly TrackRule[] = [
  ...UPS,
  ...USPS,
  ...FEDEX,
  ...DHL,
  ...EUROPE,
  ...POSTAL,
  ...NORTH_AMERICA,
  ...ASIA_PACIFIC,
];

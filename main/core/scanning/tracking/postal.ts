import { hasS10Check } from './checks.ts';
import { COUNTRIES } from './countries.ts';
import type { TrackRule } from './trackRule.ts';

/** The national post that gives out numbers ending in a country's code, where shops know it as a carrier. */
const POSTS: readonly (readonly [country: string, carrierCode: string, service: string])[] = [
  ['AU', 'australiapost', 'Australia Post'],
  ['CA', 'canada_post', 'Canada Post'],
  ['DE', 'dhl', 'Deutsche Post DHL'],
  ['DK', 'postnord', 'PostNord'],
  ['ES', 'correos', 'Correos'],
  ['FR', 'colissimo', 'La Poste'],
  ['GB', 'royalmail', 'Royal Mail'],
  ['NL', 'postnl', 'PostNL'],
  ['NO', 'bring', 'Posten'],
  ['SE', 'postnord', 'PostNord'],
  ['US', 'usps', 'USPS'],
];

/** Postal items after UPU S10: two letters, eight digits and a check digit, the country that gave out the number. */
export const POSTAL: readonly TrackRule[] = [
  ...POSTS.map(
    ([country, carrierCode, service]): TrackRule => ({
      carrierCode,
      service: `${service} (S10)`,
      form: new RegExp(`^[A-Z]{2}(?<covered>\\d{9})${country}$`),
      hasCheck: hasS10Check,
      specificity: 3,
    }),
  ),
  {
    carrierCode: 's10',
    service: 'Postal item (S10)',
    form: /^[A-Z]{2}(?<covered>\d{9}[A-Z]{2})$/,
    hasCheck: (text) => COUNTRIES.has(text.slice(9)) && hasS10Check(text.slice(0, 9)),
    specificity: 2,
  },
];

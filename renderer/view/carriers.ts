import type { Track } from '../../main/contract/packing.ts';
import type { Messages } from '../i18n/en.ts';

export interface CarrierChoice {
  readonly code: string;
  readonly title: string;
}

/**
 * Carriers to choose from when a number tells nothing and the connection has no table of its own. The codes are
 * Magento's usual ones, in small letters; what ShipperOne knows besides is typed.
 */
export const usualCarriers: readonly CarrierChoice[] = [
  { code: 'dhl', title: 'DHL' },
  { code: 'dpd', title: 'DPD' },
  { code: 'gls', title: 'GLS' },
  { code: 'hermes', title: 'Hermes' },
  { code: 'ups', title: 'UPS' },
  { code: 'fedex', title: 'FedEx' },
  { code: 'usps', title: 'USPS' },
  { code: 'postnl', title: 'PostNL' },
  { code: 'royalmail', title: 'Royal Mail' },
];

/** The order's own carrier comes first, then the connection's own table, then the usual ones that it does not name. */
export function carriersFor(
  own: readonly CarrierChoice[],
  ordersCarrier: string | undefined,
): readonly CarrierChoice[] {
  const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
  const known = [
    ...own.map(({ code, title }) => ({ code, title })),
    ...usualCarriers.filter(({ code }) => !own.some((carrier) => isSame(carrier.code, code))),
  ];
  if (ordersCarrier === undefined || ordersCarrier === '') return known;
  const first = known.find(({ code }) => isSame(code, ordersCarrier));
  return [
    first === undefined ? { code: ordersCarrier, title: ordersCarrier } : { ...first, code: ordersCarrier },
    ...known.filter((carrier) => carrier !== first),
  ];
}

/** Magento's code for a carrier that has none of its own, which the station sends where nothing tells the carrier. */
const unknownCarrier = 'custom';

/** What a label's carrier is called on the screen; that none was recognised may mean that the number is wrong. */
export function carrierWords({ carrierCode, title }: Track, t: Messages): string {
  if (carrierCode === unknownCarrier && title === 'Carrier') return t.pack.carrierUnknown;
  return title === '' ? carrierCode : title;
}

/** The title to send with a carrier's code: as it stands in the list, or the code itself. */
export function titleOf(carriers: readonly CarrierChoice[], code: string): string {
  return carriers.find((carrier) => carrier.code === code)?.title ?? code;
}

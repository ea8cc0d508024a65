import { meansCarrier } from '../scanning/tracking/carrierNames.ts';

interface TrackingPage {
  readonly carrierCode: string;
  /** All of the address but the number, which ends it. */
  readonly address: string;
}

/** Where carriers tell the public of a parcel. A carrier that asks for more than the number, as a postcode, has none here. */
const pages: readonly TrackingPage[] = [
  { carrierCode: 'dhl', address: 'https://www.dhl.com/global-en/home/tracking.html?tracking-id=' },
  { carrierCode: 'ups', address: 'https://www.ups.com/track?tracknum=' },
  { carrierCode: 'fedex', address: 'https://www.fedex.com/fedextrack/?trknbr=' },
  { carrierCode: 'usps', address: 'https://tools.usps.com/go/TrackConfirmAction?tLabels=' },
  { carrierCode: 'dpd', address: 'https://tracking.dpd.de/status/en_US/parcel/' },
  { carrierCode: 'gls', address: 'https://gls-group.com/GROUP/en/parcel-tracking/?match=' },
  {
    carrierCode: 'hermes',
    address: 'https://www.myhermes.de/empfangen/sendungsverfolgung/sendungsinformation/#',
  },
  { carrierCode: 'evri', address: 'https://www.evri.com/track/parcel/' },
  { carrierCode: 'royalmail', address: 'https://www.royalmail.com/track-your-item#/tracking-results/' },
  { carrierCode: 'colissimo', address: 'https://www.laposte.fr/outils/suivre-vos-envois?code=' },
  { carrierCode: 'postnord', address: 'https://tracking.postnord.com/en/tracking?id=' },
  { carrierCode: 'bring', address: 'https://tracking.bring.com/tracking/' },
  { carrierCode: 'packeta', address: 'https://tracking.packeta.com/en/?id=' },
  { carrierCode: 'inpost', address: 'https://inpost.pl/sledzenie-przesylek?number=' },
  {
    carrierCode: 'canada_post',
    address: 'https://www.canadapost-postescanada.ca/track-reperage/en#/details/',
  },
  { carrierCode: 'purolator', address: 'https://www.purolator.com/en/shipping/tracker?pin=' },
  { carrierCode: 'australiapost', address: 'https://auspost.com.au/mypost/track/details/' },
];

/** Every host that a tracking page is on; the window's host opens nothing else. */
export const trackingHosts: ReadonlySet<string> = new Set(pages.map(({ address }) => new URL(address).host));

/** Magento's code for a carrier that has none of its own: its title says which one it is. */
const namedByTitle = 'custom';

/** What numbers are made of once they are normalised; anything else came from somewhere else. */
const plainNumber = /^[\dA-Za-z]{5,40}$/;

/**
 * The carrier's own page for a parcel; undefined where none is known, or where the number is more than letters and
 * digits. Carrier and number come from labels and orders, so from other people: of the carrier only the choice among
 * fixed addresses is taken, and the number stands at the end alone.
 */
export function trackingPage(track: {
  readonly carrierCode: string;
  readonly title?: string;
  readonly trackNumber: string;
}): URL | undefined {
  const number = track.trackNumber.replaceAll(/[ -]/g, '');
  if (!plainNumber.test(number)) return undefined;
  const name = track.carrierCode === namedByTitle ? (track.title ?? '') : track.carrierCode;
  const page = pages.find(({ carrierCode }) => meansCarrier(name, carrierCode));
  return page === undefined ? undefined : new URL(page.address + encodeURIComponent(number));
}

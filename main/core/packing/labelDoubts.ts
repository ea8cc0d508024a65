import type { Carrier } from '../../contract/carriers.ts';
import type { Track } from '../../contract/packing.ts';
import { ownCarrier, readOwnCarriers } from '../carriers/ownCarriers.ts';
import { readTracking } from '../scanning/readTracking.ts';
import { meansCarrier } from '../scanning/tracking/carrierNames.ts';
import { TRACK_RULES } from '../scanning/tracking/rules.ts';

/**
 * A label that counts, though the packer chose or the order names another carrier: the packer is told, and may have taken
 * the wrong one. A choice stands in the answer's facts.
 */
const OTHER_CARRIER = 'other_carrier';
/** The number has no form of its carrier: perhaps another barcode of the label, or a scan with a key too many. */
export const UNUSUAL_NUMBER = 'unusual_number';

/** Carriers whose forms of numbers are all published, and known here. */
const wellKnown: ReadonlySet<string> = new Set(['dhl', 'dpd', 'fedex', 'gls', 'ups', 'usps']);

/**
 * Numbers of DHL's that readTracking leaves alone, since other carriers give out their like, and that ShipperOne's guide
 * shows as DHL's ("JD0123456789").
 */
const dhlToo = /^J?JD\d{10,18}$/;

/**
 * Whether a label is of another carrier than the one wanted for it. Only where both are known: shops also name
 * a way of paying or a price list ("flatrate"), and numbers of no known form are the order's own carrier's.
 */
export function isOthersLabel(
  label: Track,
  wantedCarrier: string | undefined,
  carriers: readonly Carrier[],
): boolean {
  if (wantedCarrier === undefined || wantedCarrier === label.carrierCode) return false;
  const wanted = whichCarrier(wantedCarrier, carriers);
  const found = whichCarrier(label.carrierCode, carriers);
  return wanted !== undefined && found !== undefined && wanted !== found;
}

/**
 * Whether a number that counts as this label's is of no form that its carrier gives out. What the connection's own
 * table says of a carrier goes before what is known here.
 */
export function isUnusualNumber(raw: string, label: Track, carriers: readonly Carrier[]): boolean {
  const { carrierCode } = label;
  const known = whichCarrier(carrierCode, []);
  if (known === undefined || !wellKnown.has(known) || ownCarrier(carriers, carrierCode) !== undefined)
    return false;
  if (readOwnCarriers(raw, carriers, carrierCode).length > 0) return false;
  if (known === 'dhl' && dhlToo.test(label.trackNumber)) return false;
  const forms = readTracking(raw, { carrierCode });
  // A postal number is its own carrier's wherever the order names one.
  return !forms.some((form) => form.carrierCode === carrierCode || form.carrierCode === 's10');
}

/** One name for a carrier, however a shop spells it; undefined where it is none that is known here. */
function whichCarrier(code: string, carriers: readonly Carrier[]): string | undefined {
  const rule = TRACK_RULES.find(
    ({ carrierCode }) => carrierCode !== 's10' && meansCarrier(code, carrierCode),
  );
  return rule?.carrierCode ?? ownCarrier(carriers, code)?.code;
}

/** What the packer is told of a label that counts all the same. */
export function doubtsOf(
  raw: string,
  label: Track,
  known: {
    /** Of the order, and what the packer chose in its place. */
    readonly carrierCode: string | undefined;
    readonly chosenCarrier: string | undefined;
    readonly carriers: readonly Carrier[];
  },
): { readonly warnings?: string[]; readonly facts?: Record<string, string> } {
  const { carrierCode, chosenCarrier, carriers } = known;
  if (isOthersLabel(label, chosenCarrier ?? carrierCode, carriers)) {
    const chosen = chosenCarrier === undefined ? {} : { facts: { chosenCarrier } };
    return { warnings: [OTHER_CARRIER], ...chosen };
  }
  return isUnusualNumber(raw, label, carriers) ? { warnings: [UNUSUAL_NUMBER] } : {};
}

import type { Carrier } from '../../contract/carriers.ts';
import type { Refusal, Track } from '../../contract/packing.ts';
import { ownCarrier, readOwnCarriers } from '../carriers/ownCarriers.ts';
import { misreadTracking } from '../scanning/misreadTracking.ts';
import type { BarcodeReading } from '../scanning/reading.ts';
import { readTracking } from '../scanning/readTracking.ts';
import { refusals } from './refusals.ts';

/** What the station knows about a code scanned where a label is due. */
export interface LabelContext {
  readonly reading: BarcodeReading;
  readonly raw: string;
  readonly orderId: string;
  /** The order's own carrier, if ShipperOne names it. */
  readonly carrierCode: string | undefined;
  /** The carrier that the packer chose for this label instead. */
  readonly chosenCarrier?: string | undefined;
  /** The connection's own carriers. */
  readonly carriers: readonly Carrier[];
  /** Whether some order at this station holds a product with this code. */
  readonly isKnownProduct: boolean;
}

/** Magento's code for a carrier that has none of its own. */
const unknownCarrier = 'custom';
/** A label number without a known pattern: letters and digits, with at least some digits. */
const generic = /^(?=(?:.*\d){4})[A-Z0-9][A-Z0-9-]{6,39}$/;

/**
 * Reads a carrier's label. A product or the order's own number is refused as such; a number of no known pattern
 * goes to the order's carrier as it stands, since small carriers have no published form. A carrier that the packer
 * chose gives way only to a number with the check digit of another one.
 */
export function readLabel(context: LabelContext): Track | Refusal {
  const { reading, raw, orderId, carriers, chosenCarrier } = context;
  const carrierCode = chosenCarrier ?? context.carrierCode;
  const isOthers = (code: string): boolean => chosenCarrier !== undefined && code !== chosenCarrier;
  const shown = reading.text;
  if (shown === orderId) return refusals.notATrack(shown, 'this_order');
  // GS1 data with a product number: its symbol says that it is a product, whatever patterns its digits fit.
  const isMarkedProduct = reading.aim !== undefined && reading.kind === 'gs1' && reading.gtin14 !== undefined;
  if (context.isKnownProduct || isMarkedProduct) return refusals.notATrack(shown, 'product');
  // The connection's own table comes first, because its people entered it; the forms known here are only what
  // carriers published.
  const own = readOwnCarriers(raw, carriers, carrierCode).find(({ carrier }) => !isOthers(carrier.code));
  if (own !== undefined) {
    const { code, title } = own.carrier;
    return { carrierCode: code, title, trackNumber: own.trackNumber };
  }
  const candidates = readTracking(raw, carrierCode === undefined ? undefined : { carrierCode });
  const best = candidates.find((one) => one.checked || !isOthers(one.carrierCode));
  const isProductCode = reading.gtin14 !== undefined || reading.kind === 'digital_link';
  // A valid product number may look like a carrier's number; only a check digit, or the order's carrier, decides.
  const isCredible = best !== undefined && (best.checked || best.carrierCode === carrierCode);
  if (isProductCode && !isCredible) return refusals.notATrack(shown, 'product');
  if (best !== undefined) {
    // A postal number (S10) names no carrier that a shop would know; the order's own carrier is taken, if it
    // names one.
    const carrier = best.carrierCode === 's10' ? (carrierCode ?? best.carrierCode) : best.carrierCode;
    const named = ownCarrier(carriers, carrier);
    return {
      carrierCode: named?.code ?? carrier,
      title: named?.title ?? titleOf(best.service),
      trackNumber: best.trackNumber,
    };
  }
  const misread = misreadTracking(raw);
  if (misread !== undefined) return refusals.misreadLabel(shown, misread.service);
  const text = shown.replaceAll(/\s/g, '').toUpperCase();
  if (!generic.test(text)) return refusals.notATrack(shown, 'unknown');
  const named = ownCarrier(carriers, carrierCode);
  return {
    carrierCode: named?.code ?? carrierCode ?? unknownCarrier,
    title: named?.title ?? carrierCode?.toUpperCase() ?? 'Carrier',
    trackNumber: text,
  };
}

/** Tells the two answers of `readLabel` apart. */
/**
 * The carrier's title for ShipperOne, and so for the customer: without the remark that tells the forms of its
 * numbers apart ("USPS (20 digits)", "DHL piece number").
 */
function titleOf(service: string): string {
  return service.replace(/ (?:\(.*\)|piece number|Track ID|Waybill)$/, '');
}

export function isRefusal(label: Track | Refusal): label is Refusal {
  return 'reason' in label;
}

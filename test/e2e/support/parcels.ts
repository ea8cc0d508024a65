import type { OrderState } from '../../../main/sandbox/model/order.ts';
import { makeTrackNumber } from '../../../main/sandbox/trackNumbers.ts';

/** What a packer would scan for one order. */
export type Parcel = {
  readonly orderId: string;
  /** One entry for each line of the order, in its order. */
  readonly lines: readonly { readonly itemId: string; readonly barcode: string; readonly qty: number }[];
  /** The barcode on the carrier's label. */
  readonly trackNumber: string;
};

const barcodeFields = ['barcode', 'ean', 'gtin', 'upc'];

/** More units than this show nothing new and make the tour long. */
const mostUnits = 12;

/**
 * What to scan for an order, or undefined for one that needs more than the scanner: a line without a barcode, a
 * product on two lines, cash to collect, a note to read first.
 */
export function parcelOf(order: OrderState): Parcel | undefined {
  const { raw } = order;
  if ([raw.cod_amount, raw.notes, raw.gift_message].some((extra) => extra !== undefined)) return undefined;
  const lines = order.items.flatMap((item) => {
    const code = barcodeFields.map((field) => item.raw[field]).find((value) => typeof value === 'string');
    return typeof code === 'string' ? [{ itemId: item.itemId, barcode: code, qty: item.ordered }] : [];
  });
  const units = lines.reduce((sum, line) => sum + line.qty, 0);
  const codes = new Set(lines.map((line) => line.barcode));
  if (lines.length < order.items.length || codes.size < lines.length || units > mostUnits) return undefined;
  const carrier = typeof raw.carrier_code === 'string' ? raw.carrier_code : 'dhl';
  return { orderId: order.orderId, lines, trackNumber: makeTrackNumber(carrier, order.orderId) };
}

/** The first `count` orders that the scanner alone can pack, those with several lines first: they show more. */
export function chooseParcels(orders: readonly OrderState[], count: number): readonly Parcel[] {
  const parcels = orders.map(parcelOf).filter((parcel) => parcel !== undefined);
  return parcels
    .toSorted((a, b) => Math.min(b.lines.length, 3) - Math.min(a.lines.length, 3))
    .slice(0, count);
}

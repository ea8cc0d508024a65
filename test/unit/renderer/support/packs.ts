import type { Pack, PackLine } from '../../../../main/contract/packing.ts';

export function lineOf(itemId: string, name: string, required: number, counted: number): PackLine {
  return { itemId, sku: `SKU-${itemId}`, name, barcodes: [], required, counted, short: 0 };
}

/** An open order of two lines, changed as a test needs it. */
export function packOf(change: Partial<Pack> = {}): Pack {
  return {
    packId: 'p1',
    connectionId: 'c1',
    orderId: 'FO-1',
    phase: 'scanning',
    lines: [lineOf('1', 'Blue mug', 5, 2), lineOf('2', 'Red mug', 1, 0)],
    parcels: [{ parcel: 1, sealed: false, items: [{ itemId: '1', qty: 2 }] }],
    activeParcel: 1,
    order: { status: 'pending_shipment', partialsAllowed: false, notes: [] },
    openedAt: 0,
    ...change,
  };
}

export const packedLines = [lineOf('1', 'Blue mug', 5, 5), lineOf('2', 'Red mug', 1, 1)];

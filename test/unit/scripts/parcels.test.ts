import { describe, expect, it } from 'vitest';
import type { OrderState } from '../../../main/sandbox/model/order.ts';
import { readOrder } from '../../../main/sandbox/model/readOrder.ts';
import { chooseParcels, parcelOf } from '../../e2e/support/parcels.ts';

function order(orderId: string, items: readonly object[], extra: object = {}): OrderState {
  const raw = { order_id: orderId, carrier_code: 'ups', items, ...extra };
  return readOrder(raw, 'pending_shipment', 0, '2026-01-02 03:04:05');
}

const soap = { item_id: 1, sku: 'SOAP', qty: 2, ean: '9520010038486' };
const cup = { item_id: 2, sku: 'CUP', qty: 1, barcode: '95214054' };

describe('what the packing tour scans', () => {
  it('each barcode as often as its line asks, and a label of the carrier of the order', () => {
    const parcel = parcelOf(order('FO-1', [soap, cup]));
    expect(parcel?.lines).toEqual([
      { itemId: '1', barcode: '9520010038486', qty: 2 },
      { itemId: '2', barcode: '95214054', qty: 1 },
    ]);
    expect(parcel?.trackNumber).toMatch(/^1Z/);
  });

  it.each([
    ['a line without a barcode', [{ item_id: 1, sku: 'SOAP', qty: 1 }], {}],
    ['one product on two lines', [soap, { ...soap, item_id: 3 }], {}],
    ['more units than are worth watching', [{ ...soap, qty: 13 }], {}],
    ['cash to collect', [soap], { cod_amount: 12.5 }],
    ['a note to read first', [soap], { notes: 'Fragile' }],
  ])('passes over %s', (_what, items, extra) => {
    expect(parcelOf(order('FO-1', items, extra))).toBeUndefined();
  });

  it('takes orders with several lines first, and no more than asked for', () => {
    const orders = [order('FO-1', [soap]), order('FO-2', [soap, cup]), order('FO-3', [cup])];
    expect(chooseParcels(orders, 2).map((parcel) => parcel.orderId)).toEqual(['FO-2', 'FO-1']);
  });
});

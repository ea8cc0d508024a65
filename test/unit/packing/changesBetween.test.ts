import { expect, test } from 'vitest';
import { changeSentence, changesBetween } from '../../../main/core/packing/orderChanges.ts';
import { packStart, startOf } from '../../../main/core/packing/packStart.ts';
import { readOrder } from '../../../main/core/shipperone/wireOrder.ts';

const rules = { queue: 'pending_shipment', partials: 'off', barcodeFields: ['barcode'] } as const;
const wire = (city: string) => ({
  order_id: 'FO-1',
  items: [{ item_id: 1, qty: 2, sku: 'A', name: 'Apple' }],
  shipping_address: {
    telephone: '1',
    firstname: 'Ada',
    company: 'Engines',
    street: ['1 Lane', 'Yard'],
    city,
    postcode: '1000',
  },
});
const opened = (city: string) => startOf(readOrder(wire(city), rules));

test('an order read back from the journal is the same as the one that the queue still lists', () => {
  const fromJournal = packStart.parse(JSON.parse(JSON.stringify(opened('Bath'))));
  expect(fromJournal.details.address?.company).toBe('Engines');
  expect(changesBetween(fromJournal, opened('Bath'))).toEqual([]);
});

test('another address is a change that the packer hears of', () => {
  const changes = changesBetween(opened('Bath'), opened('Wells'));
  expect(changes).toEqual([{ code: 'address' }]);
  expect(changes.map(changeSentence)).toEqual(['The address changed: print a new label.']);
});

import { expect, test } from 'vitest';
import { acceptBody, shipBody } from '../../../main/core/shipperone/bodies.ts';
import { parseLossless, readId } from '../../../main/core/shipperone/lossless.ts';
import { type ReadingRules, readOrder } from '../../../main/core/shipperone/wireOrder.ts';

const rules: ReadingRules = {
  queue: 'pending_shipment',
  partials: 'perOrder',
  barcodeFields: ['barcode', 'ean'],
};
const order = (text: string, change: Partial<ReadingRules> = {}) =>
  readOrder(parseLossless(text), { ...rules, ...change });

test.each([
  ['55501', '55501'],
  ['9007199254740993', '9007199254740993'],
  ['123456789012345678901234567890', '123456789012345678901234567890'],
  ['"FO-000012345"', '"FO-000012345"'],
  ['"007"', '"007"'],
  ['"Zürich ß"', '"Zürich ß"'],
])('the id %s goes back to ShipperOne exactly as it came', (json) => {
  const read = order(`{"order_id":${json},"items":[{"item_id":${json},"qty":1}]}`);
  expect(acceptBody(read.id, [{ id: read.items[0]?.id ?? read.id, qty: 1 }])).toBe(
    `{"order":{"order_id":${json},"items":[{"item_id":${json},"qty":1}]}}`,
  );
});

test.each([['1.5'], ['true'], ['null'], ['""'], ['{}'], ['[1]'], ['1e3']])('%s is no id', (json) => {
  expect(readId(parseLossless(json))).toBeUndefined();
});

test.each([
  ['{"qty":2}', 2],
  ['{"qty":"2.0000"}', 2],
  ['{"qty":2.0000}', 2],
  ['{"qty_ordered":3,"qty_shipped":1}', 2],
  ['{"qty_ordered":"5","qty_accepted":4,"qty_shipped":"1"}', 3],
  ['{"qty":2,"qty_ordered":5}', 2],
  ['{"qty":5,"qty_ordered":5,"qty_shipped":2}', 3],
  ['{"qty":2,"status":"rejected"}', 0],
  ['{"qty":2,"qty_ordered":2,"qty_accepted":2,"status":"Canceled"}', 0],
  ['{"qty":2,"status":"pending_accept"}', 0],
  ['{"qty":2,"status":"shipped"}', 0],
  ['{"qty":3,"qty_shipped":1,"status":"shipped"}', 2],
  ['{"qty":2,"status":"partially_rejected"}', 2],
  ['{"qty":2,"status":"accepted"}', 2],
  ['{"qty":2,"status":7}', 2],
])('of %s so many are still to ship: %i', (item, qty) => {
  const read = order(`{"order_id":"A","items":[${item.replace('{', '{"item_id":1,')}]}`);
  expect(read.items[0]?.qty).toBe(qty);
});

test.each([
  ['partially_accepted', ['accepted', 'rejected', 'pending_accept', 'shipped', ''], ['3', '5']],
  ['Partially_Rejected', ['Rejected', 'pending_allocation', 'pending_shipment', 'new'], ['4']],
  ['pending_accept', ['accepted', 'rejected'], ['1', '2']],
  ['partially_accepted', ['accepted', 'rejected'], ['1', '2']],
])(
  'of an order that is %s with lines %j only those not answered before are asked about: %j',
  (status, lines, open) => {
    const items = lines.map((line, index) => ({ item_id: index + 1, qty: 1, status: line }));
    const text = JSON.stringify({ order_id: 'A', status, items });
    const idsIn = (queue: ReadingRules['queue']) => order(text, { queue }).items.map(({ id }) => id.text);
    expect(idsIn('pending_accept')).toEqual(open);
    expect(idsIn('pending_shipment')).toHaveLength(lines.length);
  },
);

test.each([
  ['[]', 'not an object'],
  ['{"items":[]}', 'no readable order_id'],
  ['{"order_id":"A"}', 'no list of items'],
  ['{"order_id":"A","items":[]}', 'no items'],
  ['{"order_id":"A","items":[{"qty":1}]}', 'no readable item_id'],
  ['{"order_id":"A","items":[{"item_id":1}]}', 'no quantity'],
  ['{"order_id":"A","items":[{"item_id":1,"qty":1.5}]}', 'not a whole number'],
  ['{"order_id":"A","items":[{"item_id":1,"qty":-1}]}', 'not a whole number'],
  ['{"order_id":"A","items":[{"item_id":1,"qty":1},{"item_id":"1","qty":1}]}', 'stands twice'],
])('an order that cannot be read says why: %s', (json, words) => {
  expect(order(json).problem).toContain(words);
});

test('without an id of its own an order is kept under a mark of its bytes', () => {
  const first = order('{"items":[]}').id.text;
  expect(order('{"items":[]}').id.text).toBe(first);
  expect(order('{"items":[],"x":1}').id.text).not.toBe(first);
});

test.each([
  ['off', '{"allow_partial":true}', false],
  ['on', '{}', true],
  ['perOrder', '{"allow_partial":true}', true],
  ['perOrder', '{"allow_partial":"1"}', true],
  ['perOrder', '{"allow_partial":false}', false],
  ['perOrder', '{}', false],
] as const)('partials %s with %s: %s', (partials, fields, allowed) => {
  const json = fields.replace('{', '{"order_id":"A","items":[{"item_id":1,"qty":1}]').replace(']"', '],"');
  expect(order(json, { partials }).details.partialsAllowed).toBe(allowed);
});

test('the first barcode field that is present wins, and may hold several codes', () => {
  const item = (fields: string) =>
    order(`{"order_id":"A","items":[{"item_id":1,"qty":1,${fields}}]}`).items[0]?.barcodes;
  expect(item('"ean":"222"')).toEqual(['222']);
  expect(item('"barcode":"111","ean":"222"')).toEqual(['111']);
  expect(item('"barcode":["111","333"]')).toEqual(['111', '333']);
  expect(item('"barcode":"","ean":222')).toEqual(['222']);
});

test('a ship call carries items, tracks and amounts under the names of the guide', () => {
  const body = shipBody({
    orderId: { text: 'A', json: '"A"' },
    items: [{ id: { text: '1', json: '1' }, qty: 2 }],
    tracks: [{ carrierCode: 'dhl', title: 'DHL Express', trackNumber: 'JD0123456789' }],
    codAmount: 12.5,
    packageValue: undefined,
  });
  expect(JSON.parse(body)).toEqual({
    shipment: {
      order_id: 'A',
      items: [{ item_id: 1, qty: 2 }],
      tracks: [{ carrier_code: 'dhl', title: 'DHL Express', track_number: 'JD0123456789' }],
      cod_amount: 12.5,
    },
  });
});

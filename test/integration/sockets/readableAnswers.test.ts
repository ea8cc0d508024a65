import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { isObject } from '../../../main/core/shipperone/fields.ts';
import { readOrder } from '../../../main/core/shipperone/wireOrder.ts';
import { rawServer, whole } from '../../support/rawServer.ts';
import { wireClient } from '../../support/wireClient.ts';

const rules = { queue: 'pending_accept', partials: 'off', barcodeFields: ['barcode'] } as const;
const text = '[{"order_id":"FO-Ä","items":[{"item_id":1,"qty":2,"name":"Größe 漢"}]}]';
const list = [{ order_id: 'FO-Ä', items: [{ item_id: 1, qty: 2, name: 'Größe 漢' }] }];
const utf16 = (bigEndian: boolean): Buffer => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
};

test.each<[string, Buffer]>([
  ['labelled as a page', whole(text, { 'content-type': 'text/html' })],
  [
    'labelled as another character set',
    whole(text, { 'content-type': 'application/json; charset=iso-8859-1' }),
  ],
  ['without a label', whole(text, { 'content-type': '' })],
  ['with a byte order mark', whole(`\uFEFF${text}`)],
  ['in UTF-16, little end first', whole(utf16(false))],
  ['in UTF-16, big end first', whole(utf16(true))],
  ['packed although nobody asked', whole(gzipSync(text), { 'content-encoding': 'GZIP' })],
  [
    'after early hints',
    Buffer.concat([Buffer.from('HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n'), whole(text)]),
  ],
  ['without a length, ended by the close', Buffer.from(`HTTP/1.0 200 OK\r\n\r\n${text}`)],
])('orders are read all the same when they come %s', async (_what, answer) => {
  const server = await rawServer((socket) => socket.end(answer));
  const client = wireClient(server.url, { deadlineMs: 20_000 });
  expect(await client.readQueue('pending_accept', { page: 1 })).toMatchObject({ kind: 'json', json: list });
});

test('an order whose name lost bytes on the way is read, one whose id did is set aside alone', async () => {
  const order = (id: Buffer, name: Buffer): Buffer =>
    Buffer.concat([
      Buffer.from('{"order_id":"FO-'),
      id,
      Buffer.from('","items":[{"item_id":1,"qty":1,"name":"'),
      name,
      Buffer.from('"}]}'),
    ]);
  const [good, bad] = [Buffer.from('1'), Buffer.from([0xe4])];
  const page = Buffer.concat([
    Buffer.from('['),
    order(good, bad),
    Buffer.from(','),
    order(bad, good),
    Buffer.from(']'),
  ]);
  const server = await rawServer((socket) => socket.end(whole(page)));
  const answer = await wireClient(server.url).readQueue('pending_accept', { page: 1 });
  const rows = answer.kind === 'json' && Array.isArray(answer.json) ? answer.json : [];
  const orders = rows.filter(isObject).map((raw) => readOrder(raw, rules));
  expect(orders.map(({ id, problem }) => [id.text.slice(0, 10), problem])).toEqual([
    ['FO-1', undefined],
    ['unreadable', expect.stringContaining('no readable order_id')],
  ]);
});

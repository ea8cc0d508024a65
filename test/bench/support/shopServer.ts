import { createServer } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { createRandom } from '../../../main/sandbox/random.ts';
import { rawOrder } from '../../support/cachedOrders.ts';
import { benchOrder } from './benchOrder.ts';

/**
 * A shop that takes every call and keeps nothing of it but a count, in a thread of its own: what is timed is who
 * calls it. All orders wait to be packed; a reading with a date finds nothing new.
 */
const { orders, seed, ...given } = z
  .object({ answerAfter: z.int(), orders: z.int(), seed: z.int() })
  .parse(workerData);
let { answerAfter } = given;

/** Bytes as they go out, made beforehand: what a page costs here is taken from whoever reads it on the same two cores. */
const pages = new Map<string, Buffer>();
const toPack = '/rest/default/V1/fulfillmentOrders/pending_shipment?page=';
const lastPage = Math.floor(orders / 100) + 1;
const random = createRandom(seed);
for (let page = 1, number = 0; page <= lastPage; page += 1) {
  const rows: { readonly order_id: string }[] = page === 1 ? [benchOrder] : [];
  for (; rows.length < 100 && number < orders; number += 1)
    rows.push(rawOrder(number, 'pending_shipment', random));
  pages.set(toPack + page, Buffer.from(JSON.stringify(rows)));
}
/** What was shipped since a page was asked for, by the page; the bench's own order stands first of all. */
const gone = new Map<number, Set<string>>();
function ship(orderId: string): void {
  const page = Math.floor((Number(orderId.slice('FO-'.length)) + 1) / 100) + 1;
  gone.set(page, (gone.get(page) ?? new Set()).add(orderId));
}
const listed = z.array(z.looseObject({ order_id: z.string() }));
/** What was shipped is no longer listed; the pages keep their places, which is all a reader needs here. */
function pageOf(url: string): Buffer {
  const bytes = pages.get(url) ?? Buffer.from('[]');
  const page = url.startsWith(toPack) ? Number(url.slice(toPack.length)) : Number.NaN;
  const shipped = gone.get(page);
  if (shipped === undefined) return bytes;
  gone.delete(page);
  const left = listed.parse(JSON.parse(bytes.toString())).filter((row) => !shipped.has(row.order_id));
  // A page with nothing new on it would end the reading.
  const filler = { ...benchOrder, order_id: `FO-PAGE-${page}` };
  const now = Buffer.from(JSON.stringify(left.length === 0 && page < lastPage ? [filler] : left));
  pages.set(url, now);
  return now;
}
for (const queue of ['pending_accept', 'failed'])
  pages.set(
    `/rest/default/V1/fulfillmentOrders/${queue}?page=1`,
    Buffer.from(
      JSON.stringify([{ ...benchOrder, order_id: `FO-${queue}`, updated_at: '2026-11-25 08:00:00' }]),
    ),
  );
const counts = { reads: 0, bytes: 0, calls: 0, firstCallAt: 0, lastCallAt: 0 };
const shipCall = z.object({ shipment: z.object({ order_id: z.string() }) });

const server = createServer((request, response) => {
  const answer = (body: string | Buffer, status = 200): void => {
    const length = Buffer.byteLength(body);
    counts.bytes += length;
    response.writeHead(status, { 'content-type': 'application/json', 'content-length': length });
    response.end(body);
  };
  if (request.method === 'GET') {
    counts.reads += 1;
    answer(pageOf(request.url ?? ''));
    return;
  }
  let body = '';
  request.setEncoding('utf8').on('data', (text: string) => {
    body += text;
  });
  request.on('end', () => {
    const call = shipCall.safeParse(JSON.parse(body));
    // The test of a connection asks what a token may do by calls that change nothing.
    if (!call.success) return answer('{"message":"There is no such order."}', 400);
    const now = performance.timeOrigin + performance.now();
    if (counts.calls === 0) counts.firstCallAt = now;
    counts.calls += 1;
    ship(call.data.shipment.order_id);
    counts.lastCallAt = now;
    const text = JSON.stringify({ order_id: call.data.shipment.order_id, status: 'pending_invoice' });
    if (answerAfter === 0) answer(text);
    else setTimeout(answer, answerAfter, text);
  });
});
const slower = z.object({ answerAfter: z.int() });
parentPort?.on('message', (asked: unknown) => {
  const told = slower.safeParse(asked);
  if (told.success) {
    answerAfter = told.data.answerAfter;
    return;
  }
  parentPort?.postMessage({ ...counts });
  Object.assign(counts, { reads: 0, bytes: 0, calls: 0, firstCallAt: 0, lastCallAt: 0 });
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  parentPort?.postMessage({ port: typeof address === 'object' && address !== null ? address.port : 0 });
});

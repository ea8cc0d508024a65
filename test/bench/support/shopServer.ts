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
const { answerAfter, orders, seed } = z
  .object({ answerAfter: z.int(), orders: z.int(), seed: z.int() })
  .parse(workerData);

const random = createRandom(seed);
const rows = [
  benchOrder,
  ...Array.from({ length: orders }, (_, number) => rawOrder(number, 'pending_shipment', random)),
];
const toPack = '/rest/default/V1/fulfillmentOrders/pending_shipment?page=';
const pages = new Map<string, string>();
for (let first = 0; first < rows.length; first += 100)
  pages.set(`${toPack}${first / 100 + 1}`, JSON.stringify(rows.slice(first, first + 100)));
const gone = new Set<string>();
/** What was shipped is no longer listed; the pages keep their places, which is all a reader needs here. */
function pageOf(url: string): string {
  const page = url.startsWith(toPack) && gone.size > 0 ? Number(url.slice(toPack.length)) : Number.NaN;
  if (Number.isNaN(page)) return pages.get(url) ?? '[]';
  const left = rows.slice((page - 1) * 100, page * 100).filter((row) => !gone.has(row.order_id));
  // A page with nothing new on it would end the reading.
  const filler = { ...benchOrder, order_id: `FO-PAGE-${page}` };
  return JSON.stringify(left.length === 0 && page * 100 < rows.length ? [filler] : left);
}
for (const queue of ['pending_accept', 'failed'])
  pages.set(
    `/rest/default/V1/fulfillmentOrders/${queue}?page=1`,
    JSON.stringify([{ ...benchOrder, order_id: `FO-${queue}`, updated_at: '2026-11-25 08:00:00' }]),
  );
const counts = { reads: 0, bytes: 0, calls: 0, firstCallAt: 0, lastCallAt: 0 };
const shipped = z.object({ shipment: z.object({ order_id: z.string() }) });

const server = createServer((request, response) => {
  const answer = (text: string, status = 200): void => {
    counts.bytes += text.length;
    response.writeHead(status, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
    });
    response.end(text);
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
    const ship = shipped.safeParse(JSON.parse(body));
    // The test of a connection asks what a token may do by calls that change nothing.
    if (!ship.success) return answer('{"message":"There is no such order."}', 400);
    const now = performance.timeOrigin + performance.now();
    if (counts.calls === 0) counts.firstCallAt = now;
    counts.calls += 1;
    gone.add(ship.data.shipment.order_id);
    counts.lastCallAt = now;
    const text = JSON.stringify({ order_id: ship.data.shipment.order_id, status: 'pending_invoice' });
    if (answerAfter === 0) answer(text);
    else setTimeout(answer, answerAfter, text);
  });
});
parentPort?.on('message', () => {
  parentPort?.postMessage({ ...counts });
  Object.assign(counts, { reads: 0, bytes: 0, calls: 0, firstCallAt: 0, lastCallAt: 0 });
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  parentPort?.postMessage({ port: typeof address === 'object' && address !== null ? address.port : 0 });
});

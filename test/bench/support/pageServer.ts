import { createServer } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { startSandbox } from '../../../main/sandbox/startSandbox.ts';
import { benchOrder } from './benchOrder.ts';

/**
 * Serves the sandbox's own pages from memory, in a thread of its own: so that what is timed is the reader, and not
 * how fast a practice server makes JSON.
 */
const { orders, seed } = z.object({ orders: z.int(), seed: z.int() }).parse(workerData);

const sandbox = await startSandbox({ orders, seed, autoErpMs: false });
const tenant = sandbox.tenants[0];
if (tenant === undefined) throw new Error('The sandbox has no store');
// Something to scan for as long as anybody likes.
sandbox.addOrder({ queue: 'pending_shipment', row: benchOrder });
const pages = new Map<string, Buffer>();
for (const queue of ['pending_accept', 'pending_shipment', 'failed']) {
  for (let page = 1; ; page += 1) {
    const path = `/rest/${tenant.storeCode}/V1/fulfillmentOrders/${queue}?page=${page}`;
    const answer = await fetch(`${sandbox.url}${path}`, {
      headers: { authorization: `Bearer ${tenant.token}` },
    });
    const bytes = Buffer.from(await answer.arrayBuffer());
    pages.set(path, bytes);
    if (bytes.length <= 2) break;
  }
}
await sandbox.close();

const server = createServer((request, response) => {
  const bytes = pages.get(request.url ?? '') ?? Buffer.from('[]');
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': bytes.length });
  response.end(bytes);
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const bytes = [...pages.values()].reduce((sum, page) => sum + page.length, 0);
  parentPort?.postMessage({
    port,
    storeCode: tenant.storeCode,
    token: tenant.token,
    bytes,
    pages: pages.size,
  });
});

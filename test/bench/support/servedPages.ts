import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';

const served = z.object({
  port: z.int(),
  storeCode: z.string(),
  token: z.string(),
  /** Bytes and number of all pages of all queues. */
  bytes: z.int(),
  pages: z.int(),
});
export type ServedPages = z.infer<typeof served> & { readonly close: () => Promise<void> };

/** The sandbox's pages for so many orders, served from memory in another thread. */
export async function servePages(orders: number, seed: number): Promise<ServedPages> {
  const worker = new Worker(join(import.meta.dirname, 'pageServer.ts'), { workerData: { orders, seed } });
  const told = await new Promise<unknown>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
  return { ...served.parse(told), close: async () => void (await worker.terminate()) };
}

import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';

const counts = z.object({
  reads: z.int(),
  /** Of all answers. */
  bytes: z.int(),
  calls: z.int(),
  /** Milliseconds since 1970, in fractions. */
  firstCallAt: z.number(),
  lastCallAt: z.number(),
});

export interface Shop {
  readonly baseUrl: string;
  readonly connection: { name: string; baseUrl: string; storeCode: string; token: string; partials: 'on' };
  /** What it was asked since the last look. */
  counts(): Promise<z.infer<typeof counts>>;
  /** From now on calls are answered after so many milliseconds. */
  answerAfter(milliseconds: number): void;
  close(): Promise<void>;
}

/**
 * A shop with so many orders to pack on this computer; see shopServer.
 * @param answerAfter milliseconds until a call is answered, as over a network.
 */
export async function openShop(orders: number, seed: number, answerAfter = 0): Promise<Shop> {
  const worker = new Worker(join(import.meta.dirname, 'shopServer.ts'), {
    workerData: { orders, seed, answerAfter },
  });
  const next = async (): Promise<unknown> => (await once(worker, 'message'))[0];
  const { port } = z.object({ port: z.int() }).parse(await next());
  const baseUrl = `http://127.0.0.1:${port}`;
  return {
    baseUrl,
    connection: { name: 'Bench', baseUrl, storeCode: 'default', token: 'bench-token', partials: 'on' },
    counts: async () => {
      const told = next();
      worker.postMessage('counts');
      return counts.parse(await told);
    },
    answerAfter: (milliseconds) => worker.postMessage({ answerAfter: milliseconds }),
    close: async () => void (await worker.terminate()),
  };
}

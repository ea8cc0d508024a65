import { expect, test } from 'vitest';
import { usualHours } from '../../../main/contract/connections.ts';
import type { StoredConnection } from '../../../main/core/connections/connectionStore.ts';
import { SECOND } from '../../../main/core/ports.ts';
import { createPace } from '../../../main/core/sync/pace.ts';
import { runQueuePass } from '../../../main/core/sync/queuePass.ts';

const connection: StoredConnection = {
  connectionId: 'shop',
  name: 'Shop',
  colour: 0,
  baseUrl: 'https://shop.example',
  storeCode: 'default',
  partials: 'off',
  pollSeconds: 45,
  sweepMinutes: 15,
  timeZone: 'UTC',
  businessHours: usualHours,
  barcodeFields: [],
  paused: undefined,
  pausedActions: [],
};

test('after a reading of five minutes the watermark lies before its beginning', async () => {
  let now = 0;
  const marks: string[] = [];
  const result = await runQueuePass(
    {
      client: {
        readQueue: (_queue, { page }) => {
          now += 100 * SECOND;
          const json = page < 3 ? [`FO-${page}`] : [];
          return Promise.resolve({ kind: 'json', status: 200, json, date: undefined });
        },
        send: () => Promise.reject(new Error('Nothing is sent by a reading')),
      },
      orders: {
        storePage: ({ rows }) => ({
          ids: rows.map(String),
          changed: rows.map(String),
          newestUpdate: rows.length === 0 ? undefined : '2026-11-25 12:05:00',
        }),
        removeListed: () => {},
      },
      marks: {
        watermark: () => undefined,
        advance: (_connectionId, _queue, watermark) => void marks.push(watermark),
        sweptAt: () => undefined,
        isMissed: () => false,
        size: () => 0,
        endSweep: async () => [],
      },
      now: () => now,
      signal: new AbortController().signal,
      turns: { begin: async () => {}, breathe: async () => {} },
      pace: createPace({ monotonic: () => 0 }, 60, 600),
      onPage: () => {},
    },
    connection,
    'pending_shipment',
    true,
  );
  expect(result).toMatchObject({ ok: true, orders: 2 });
  expect(marks).toEqual(['2026-11-25 12:00:00']);
});

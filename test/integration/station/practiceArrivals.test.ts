import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { createUndiciHttp } from '../../../main/core/shipperone/undiciHttp.ts';
import { practiceAddress, startPractice } from '../../../main/host/practice.ts';
import { temporaryFolder } from '../../support/testStation.ts';

const orders = z.array(
  z.object({
    order_id: z.string(),
    items: z.array(z.object({ item_id: z.number(), qty: z.number() })),
  }),
);
const quiet = () => undefined;

test('a practice shop that is packed empty fills again while time goes by, up to its cap', async () => {
  const clock = { now: Date.UTC(2026, 0, 5, 8) };
  const logger = { info: quiet, warn: quiet, error: quiet };
  const practice = await startPractice(temporaryFolder(), logger, () => clock.now);
  const undici = createUndiciHttp();
  onTestFinished(async () => {
    await practice.close();
    await undici.close();
  });
  const ask = async (path: string, body?: object) => {
    const answer = await practice.http(undici.http)({
      method: body === undefined ? 'GET' : 'POST',
      url: `${practiceAddress}/rest/default/V1/${path}`,
      headers: { authorization: 'Bearer sandbox-default-token', 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      deadlineMs: 10_000,
      maxBytes: 10_000_000,
    });
    if (answer.kind !== 'answer') throw new Error(answer.detail);
    return answer.text;
  };
  const list = async (queue: string) =>
    orders.parse(JSON.parse(await ask(`fulfillmentOrders/${queue}?page=1`)));
  const open = () => list('pending_shipment');

  const first = await open();
  for (const { order_id, items } of first) {
    const tracks = [{ carrier_code: 'dhl', title: 'DHL', track_number: `JJD${order_id}` }];
    const lines = items.map(({ item_id, qty }) => ({ item_id, qty }));
    await ask('fulfillmentOrder/ship', { shipment: { order_id, items: lines, tracks } });
  }
  expect(await open()).toEqual([]);
  clock.now += 10 * 60_000;
  const later = await open();
  expect(later.length).toBeGreaterThan(0);
  clock.now += 7 * 24 * 60 * 60_000;
  const waiting = [...(await open()), ...(await list('pending_accept'))];
  expect(waiting).toHaveLength(40);
});

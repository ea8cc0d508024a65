import { expect, test } from 'vitest';
import { HOUR, MINUTE } from '../../../main/core/ports.ts';
import type { HttpPort } from '../../../main/core/shipperone/http.ts';
import { connect, testSandbox, testStation } from '../../support/testStation.ts';
import { createVirtualTime } from '../../support/virtualTime.ts';

const lines = {
  whole: { qty: 1, short: false },
  'part of a line': { qty: 2, short: true },
} as const;

/** A parcel that is finished while the line has been down for ten minutes; what is asked of ShipperOne from then on. */
async function finishedInAnOutage(what: keyof typeof lines) {
  const time = createVirtualTime();
  const sandbox = await testSandbox({ orders: 0, tenants: [{ storeCode: 'default', partials: 'on' }] });
  const asked = { reading: 0, sending: 0 };
  /** `lost`: it leaves, and no answer comes. */
  let line: 'up' | 'down' | 'lost' = 'up';
  const http = (real: HttpPort): HttpPort =>
    time.http(async (wanted) => {
      if (wanted.url.includes('/pending_shipment')) asked.reading += 1;
      if (wanted.method === 'POST') asked.sending += 1;
      if (line === 'up') return real(wanted);
      return { kind: 'fault', cause: 'network', mayHaveArrived: line === 'lost', detail: line };
    });
  const station = await testStation({ ports: time.ports, http });
  await connect(station, sandbox);
  await station.ok('settings.set', { undoWindowSeconds: 0 });
  const { qty, short } = lines[what];
  const items = [{ item_id: 1, sku: 'A', name: 'Lamp', qty, barcode: 'CODE-A' }];
  sandbox.addOrder({ queue: 'pending_shipment', row: { order_id: 'FO-1', items } });
  await station.ok('sync.now', { sweep: true });
  await station.ok('pack.scan', { raw: 'FO-1' });
  await station.ok('pack.scan', { raw: 'CODE-A' });
  if (short) await station.ok('pack.short', { itemId: '1', reason: 'one is missing' });
  line = 'down';
  await time.pass(10 * MINUTE);
  await station.ok('pack.track', { carrierCode: 'dhl', trackNumber: 'JD014600003888' });
  const { entryId } = await station.ok('pack.finish', {});
  const entry = async () => (await station.ok('outbox.get', { entryId })).entry;
  return {
    asked,
    entry,
    entryId,
    sandbox,
    station,
    time,
    become: (state: typeof line) => {
      line = state;
    },
    /** Of the next hour. */
    askedInAnHour: async () => {
      Object.assign(asked, { reading: 0, sending: 0 });
      await time.pass(HOUR);
      return { ...asked };
    },
  };
}

test.each(Object.keys(lines) as (keyof typeof lines)[])(
  'while there is no line a parcel (%s) is not sent into it: each try is one reading that cannot leave',
  async (what) => {
    const { askedInAnHour, become, entry, sandbox, station, time } = await finishedInAnOutage(what);
    const hour = await askedInAnHour();
    expect(hour.sending).toBe(0);
    expect(hour.reading).toBeLessThan(80);
    expect(await entry()).toMatchObject({
      state: 'waiting',
      attempts: 0,
      lastError: { code: 'network' },
      nextAttemptAt: expect.any(Number),
    });
    become('up');
    station.networkChanged();
    await time.pass(10_000);
    expect(await entry()).toMatchObject({ state: 'confirmed', attempts: 1 });
    expect(sandbox.ledger().orders['FO-1']?.items['1']?.unitsShipped).toBe(1);
  },
);

test('a parcel that waits for a line can still be taken back: no byte of it has left', async () => {
  const { askedInAnHour, entry, entryId, station } = await finishedInAnOutage('whole');
  await askedInAnHour();
  await station.ok('pack.cancelSend', { entryId });
  expect((await entry()).state).toBe('discarded');
});

test('a part of a line whose answer was lost is read back, and not sent while reading fails', async () => {
  const { askedInAnHour, become, entry, time } = await finishedInAnOutage('part of a line');
  become('lost');
  await time.pass(5 * MINUTE);
  expect(await entry()).toMatchObject({ state: 'unknown', attempts: 1 });
  for (const state of ['lost', 'down'] as const) {
    become(state);
    expect((await askedInAnHour()).sending).toBe(0);
  }
  expect(await entry()).toMatchObject({ state: 'unknown', attempts: 1 });
});

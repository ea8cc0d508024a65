import { expect, test } from 'vitest';
import { addUp, deedsWithin } from '../../../main/core/day/addUp.ts';
import { spanOf } from '../../../main/core/day/calendar.ts';
import type { Happened, PackRecord, ShipCall } from '../../../main/core/day/dayFacts.ts';
import { packDeeds } from '../../../main/core/day/packDeeds.ts';
import type { PackEvent } from '../../../main/core/packing/packEvent.ts';
import type { PackStart } from '../../../main/core/packing/packStart.ts';
import { MINUTE } from '../../../main/core/ports.ts';

const noon = Date.UTC(2026, 10, 25, 12);

function start(quantities: readonly number[]): PackStart {
  return {
    orderId: { text: 'FO-1', json: '"FO-1"' },
    details: { status: 'processing', partialsAllowed: true, notes: [] },
    items: quantities.map((required, index) => ({
      id: { text: String(index + 1), json: String(index + 1) },
      sku: `SKU-${index + 1}`,
      name: `Thing ${index + 1}`,
      barcodes: [],
      keys: [],
      required,
    })),
  };
}

function call(entryId: string, change: Partial<ShipCall> = {}): ShipCall {
  return {
    connectionId: 'shop',
    orderId: 'FO-1',
    entryId,
    state: 'confirmed',
    createdAt: noon,
    confirmedAt: noon,
    packer: 'Ada',
    items: [{ itemId: '1', qty: 3 }],
    trackNumbers: ['T-1'],
    ...change,
  };
}

/** Events a minute apart, by Ada unless somebody else is named. */
function pack(
  events: readonly (PackEvent | readonly [PackEvent, string])[],
  calls: readonly ShipCall[],
  change: Partial<PackRecord> = {},
): PackRecord {
  return {
    packId: 'p',
    connectionId: 'shop',
    orderId: 'FO-1',
    isClosed: false,
    openedAt: noon,
    isErased: false,
    start: () => start([3, 2]),
    events: events.map((one, index): Happened => {
      const [event, packer] = 'kind' in one ? [one, 'Ada'] : one;
      return { at: noon + (index + 1) * MINUTE, packer, approvedBy: undefined, event };
    }),
    calls,
    ...change,
  };
}

const scanned: PackEvent = { kind: 'counted', pieces: [{ itemId: '1', qty: 1 }], how: 'scan' };
const manual: PackEvent = {
  kind: 'counted',
  pieces: [{ itemId: '2', qty: 2 }],
  how: 'manual',
  reason: 'Torn label',
};
const short: PackEvent = { kind: 'shortened', itemId: '2', qty: 2, reason: 'Not on its shelf' };
const undone: PackEvent = { kind: 'undone' };
const finished = (entryId: string): PackEvent => ({ kind: 'finished', entryId });
const reopened: PackEvent = { kind: 'reopened' };
const parked: PackEvent = { kind: 'parked', hold: false };
const held: PackEvent = { kind: 'parked', hold: true, reason: 'Ask the shop' };
const resumed: PackEvent = { kind: 'resumed' };

test('an order that was opened by one packer and finished by another counts for who finished it', () => {
  const { shipment } = packDeeds(pack([scanned, [finished('e'), 'Bo']], [call('e')]));
  expect(shipment).toMatchObject({ packer: 'Bo', at: noon + 2 * MINUTE, items: 1, pieces: 3 });
});

test('what was taken back and packed again is one shipment, of its last finish', () => {
  const events = [scanned, finished('a'), reopened, [finished('b'), 'Bo']] as const;
  const { shipment } = packDeeds(pack(events, [call('a', { state: 'discarded' }), call('b')]));
  expect(shipment).toMatchObject({ entryId: 'b', packer: 'Bo', at: noon + 4 * MINUTE });
});

test('what was taken back and not finished again is no shipment', () => {
  const deeds = packDeeds(pack([manual, finished('a'), reopened], [call('a', { state: 'discarded' })]));
  expect(deeds.shipment).toBeUndefined();
  expect(deeds.manualConfirms).toHaveLength(1);
});

test('a shipment under corrected tracking numbers stays where and by whom it was packed', () => {
  const corrected = call('b', { createdAt: noon + 90_000_000, packer: 'Lea', trackNumbers: ['T-8', 'T-9'] });
  const { shipment } = packDeeds(
    pack([scanned, finished('a')], [call('a', { state: 'discarded' }), corrected]),
  );
  expect(shipment).toMatchObject({ entryId: 'b', packer: 'Ada', at: noon + 2 * MINUTE });
  expect(shipment?.trackNumbers).toHaveLength(2);
});

test('a discarded shipment leaves no figures but what people held and undid', () => {
  const events = [scanned, undone, held, resumed, manual, short, finished('a')];
  const deeds = packDeeds(pack(events, [call('a', { state: 'discarded' })]));
  expect(deeds).toMatchObject({ shipment: undefined, manualConfirms: [], shorts: [] });
  expect(deeds.holds).toHaveLength(1);
  expect(deeds.undone).toHaveLength(1);
});

test('a pack that was given up leaves no shorts', () => {
  expect(packDeeds(pack([short], [], { isClosed: true })).shorts).toEqual([]);
});

test('a manual confirm that was undone does not count', () => {
  const deeds = packDeeds(pack([manual, undone, finished('a')], [call('a')]));
  expect(deeds.manualConfirms).toEqual([]);
  expect(deeds.undone).toHaveLength(1);
});

test('a short names the item, the reason and who declared it', () => {
  const { shorts } = packDeeds(pack([scanned, [short, 'Bo'], finished('a')], [call('a')]));
  expect(shorts).toEqual([
    expect.objectContaining({
      sku: 'SKU-2',
      name: 'Thing 2',
      qty: 2,
      reason: 'Not on its shelf',
      packer: 'Bo',
    }),
  ]);
});

test('of shorts that a change of the order took back only what is left counts', () => {
  const changed: PackEvent = { kind: 'change_taken', start: start([3, 1]) };
  const { shorts } = packDeeds(pack([short, changed, finished('a')], [call('a')]));
  expect(shorts.map(({ qty }) => qty)).toEqual([1]);
});

test('the time of an order leaves out what it lay parked or finished', () => {
  const events = [scanned, parked, resumed, finished('a'), reopened, finished('b')];
  const { shipment } = packDeeds(pack(events, [call('a', { state: 'discarded' }), call('b')]));
  // Opened to parked 2, resumed to finished 1, reopened to finished 1.
  expect(shipment?.milliseconds).toBe(4 * MINUTE);
});

test('the time of an order leaves out the night that it lay open on the bench', () => {
  const record = pack([scanned, scanned, finished('a')], [call('a')]);
  const [first, second, last] = record.events;
  if (first === undefined || second === undefined || last === undefined) expect.unreachable();
  const nextDay = noon + 20 * 60 * MINUTE;
  const events = [first, { ...second, at: nextDay }, { ...last, at: nextDay + 3 * MINUTE }];
  expect(packDeeds({ ...record, events }).shipment?.milliseconds).toBe(4 * MINUTE);
});

test('with a clock that was put back the time is unknown, and the shipment counts all the same', () => {
  const record = pack([scanned, finished('a')], [call('a')], { openedAt: noon + 60 * MINUTE });
  expect(packDeeds(record).shipment).toMatchObject({ milliseconds: undefined, pieces: 3 });
});

test('hours and packers add up to the day, and an order in two shipments is one order', () => {
  const twice = [
    packDeeds(pack([scanned, finished('a')], [call('a')])),
    packDeeds(pack([[finished('b'), 'Bo']], [call('b')], { packId: 'q', openedAt: noon })),
    packDeeds(
      pack([[finished('c'), 'Bo']], [call('c', { orderId: 'FO-2', state: 'waiting' })], { packId: 'r' }),
    ),
  ];
  const span = spanOf('2026-11-25', 'UTC');
  const refusal = { at: noon, packer: 'Ada', reason: 'wrong_item' as const };
  const { total, hours, packers } = addUp(deedsWithin(twice, [refusal], span), span, 'UTC');
  expect(total).toMatchObject({
    orders: 2,
    shipments: 3,
    confirmed: 2,
    refusals: 1,
    medianMilliseconds: MINUTE,
  });
  expect(packers.map(({ packer, orders, shipments }) => [packer, orders, shipments])).toEqual([
    ['Ada', 0, 1],
    ['Bo', 2, 2],
  ]);
  for (const name of ['orders', 'shipments', 'parcels', 'items', 'pieces', 'refusals'] as const) {
    expect(hours.reduce((sum, hour) => sum + hour[name], 0)).toBe(total[name]);
    expect(packers.reduce((sum, one) => sum + one[name], 0)).toBe(total[name]);
  }
  expect(hours.find(({ shipments }) => shipments > 0)?.label).toBe('12:00');
});

test('what an order saw before and after midnight counts on the day on which it was done', () => {
  const before = Date.UTC(2026, 10, 25, 23, 59);
  const record = pack([manual, finished('a')], [call('a')]);
  const events = record.events.map((one, index) => ({ ...one, at: before + index * 5 * MINUTE }));
  const deeds = [packDeeds({ ...record, events })];
  const on = (day: string) => {
    const span = spanOf(day, 'UTC');
    return addUp(deedsWithin(deeds, [], span), span, 'UTC').total;
  };
  expect(on('2026-11-25')).toMatchObject({ shipments: 0, manualConfirms: 1 });
  expect(on('2026-11-26')).toMatchObject({ shipments: 1, manualConfirms: 0 });
});

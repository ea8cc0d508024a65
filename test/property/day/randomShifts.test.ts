import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DayReport } from '../../../main/contract/day.ts';
import { connect, type TestStation, testSandbox, testStation } from '../../support/testStation.ts';
import { createVirtualTime } from '../../support/virtualTime.ts';

const zone = 'Europe/Berlin';
/** Two hours before clocks are put back, on a day of 25 hours. */
const begin = Date.UTC(2026, 9, 24, 23);
const MINUTE = 60_000;

interface Script {
  readonly opener: string;
  readonly finisher: string;
  readonly pieces: readonly [number, number];
  readonly wrong: number;
  readonly oneTooMany: boolean;
  readonly undone: number;
  readonly byHand: boolean;
  readonly short: number;
  readonly isHeld: boolean;
  readonly boxes: number;
  readonly end: 'ship' | 'again' | 'parked' | 'discarded' | 'anew';
  /** The clock on the wall moves so far before the order, and in the middle of it; it may be put back. */
  readonly minutes: readonly [number, number];
}

const packer = fc.constantFrom('Ada', 'Bo');
const script: fc.Arbitrary<Script> = fc.record({
  opener: packer,
  finisher: packer,
  pieces: fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })),
  wrong: fc.integer({ min: 0, max: 2 }),
  oneTooMany: fc.boolean(),
  undone: fc.integer({ min: 0, max: 2 }),
  byHand: fc.boolean(),
  short: fc.integer({ min: 0, max: 2 }),
  isHeld: fc.boolean(),
  boxes: fc.constantFrom(1, 2),
  end: fc.constantFrom('ship', 'ship', 'again', 'parked', 'discarded', 'anew'),
  minutes: fc.tuple(fc.integer({ min: -60, max: 900 }), fc.integer({ min: -30, max: 120 })),
});

type Kind =
  | 'shipments'
  | 'parcels'
  | 'items'
  | 'pieces'
  | 'refusals'
  | 'manualPieces'
  | 'shortPieces'
  | 'holds'
  | 'undone';

/** Something that counts, as the test itself did it. */
interface Fact {
  readonly kind: Kind;
  readonly count: number;
  readonly at: number;
  readonly packer: string;
}

async function bench(scripts: readonly Script[]) {
  const time = createVirtualTime(begin);
  const station = await testStation({ http: time.http, ports: { ...time.ports, timeZone: zone } });
  const sandbox = await testSandbox({ orders: 0, tenants: [{ storeCode: 'default', partials: 'on' }] });
  for (const [index, { pieces }] of scripts.entries()) {
    const items = pieces.map((qty, line) => ({
      item_id: line + 1,
      sku: `SKU-${line}`,
      name: `Thing ${line}`,
      qty,
      barcode: `CODE-${line}`,
    }));
    sandbox.addOrder({ queue: 'pending_shipment', row: { order_id: `FO-${index}`, items } });
  }
  await connect(station, sandbox);
  await station.ok('settings.set', { undoWindowSeconds: 600, autoFinish: false });
  const ids = new Map<string, string>();
  for (const name of ['Ada', 'Bo']) {
    const { packerId } = (await station.ok('packers.save', { name })).packer;
    ids.set(name, packerId);
    await station.ok('packers.signIn', { packerId });
  }
  return {
    time,
    station,
    sandbox,
    signIn: (name: string) => station.ok('packers.signIn', { packerId: ids.get(name) ?? '' }),
  };
}

/** Works through a shift; answers what happened, written down beside the station. */
async function work(scripts: readonly Script[]) {
  const { signIn, station, time, sandbox } = await bench(scripts);
  const facts: Fact[] = [];
  const now = (): number => time.ports.clock.now();
  const scan = (raw: string) => station.ok('pack.scan', { raw });
  const times = async (count: number, raw: string): Promise<void> => {
    for (let turn = 0; turn < count; turn += 1) await scan(raw);
  };

  for (const [index, one] of scripts.entries()) {
    const standing: Fact[] = [];
    const note = (kind: Kind, count: number, by: string): Fact => ({ kind, count, at: now(), packer: by });
    time.leap(one.minutes[0] * MINUTE);
    await signIn(one.opener);
    await scan(`FO-${index}`);
    const [first, second] = one.pieces;
    await times(one.wrong, 'CODE-OF-NOTHING');
    facts.push(note('refusals', one.wrong, one.opener));
    await times(first, 'CODE-0');
    if (one.oneTooMany) {
      await scan('CODE-0');
      facts.push(note('refusals', 1, one.opener));
    }
    const undone = Math.min(one.undone, first);
    await times(undone, 'PB:UNDO');
    facts.push(note('undone', undone, one.opener));
    await times(undone, 'CODE-0');
    if (one.isHeld) {
      await station.ok('pack.hold', { reason: 'Wait' });
      facts.push(note('holds', 1, one.opener));
      await scan(`FO-${index}`);
    }
    time.leap(one.minutes[1] * MINUTE);
    await signIn(one.finisher);
    const short = Math.min(one.short, second);
    if (short > 0) {
      await station.ok('pack.short', { itemId: '2', qty: short, reason: 'Gone' });
      standing.push(note('shortPieces', short, one.finisher));
    }
    const rest = second - short;
    if (one.boxes === 2 && rest > 0) await scan('PB:NEXT');
    if (one.byHand && rest > 0) {
      await station.ok('pack.confirm', { itemId: '2', qty: rest, reason: 'Torn label' });
      standing.push(note('manualPieces', rest, one.finisher));
    } else {
      await times(rest, 'CODE-1');
    }
    const boxes = one.boxes === 2 && rest > 0 ? 2 : 1;
    for (let box = 1; box <= boxes; box += 1) {
      await station.ok('pack.track', { carrierCode: 'other', trackNumber: `T-${index}-${box}`, parcel: box });
    }
    const finish = async (): Promise<string> => {
      const { entryId } = await station.ok('pack.finish', {});
      return entryId;
    };
    const shipped = (): void => {
      facts.push(
        ...standing,
        note('shipments', 1, one.finisher),
        note('parcels', boxes, one.finisher),
        note('items', rest > 0 ? 2 : 1, one.finisher),
        note('pieces', first + rest, one.finisher),
      );
    };
    const entryId = await finish();
    if (one.end === 'ship') shipped();
    if (one.end === 'again') {
      await station.ok('pack.cancelSend', {});
      time.leap(MINUTE);
      await finish();
      shipped();
    }
    if (one.end === 'parked') {
      await station.ok('pack.cancelSend', {});
      await station.ok('pack.park', {});
      facts.push(...standing);
    }
    if (one.end === 'discarded' || one.end === 'anew') {
      await station.ok('outbox.discard', { entryId, reason: 'Wrong box' });
    }
    if (one.end === 'anew') {
      await scan(`FO-${index}`);
      await times(first, 'CODE-0');
      await times(second, 'CODE-1');
      await station.ok('pack.track', { carrierCode: 'other', trackNumber: `N-${index}` });
      await finish();
      const anew = { packer: one.finisher, at: now() };
      facts.push({ kind: 'shipments', count: 1, ...anew }, { kind: 'parcels', count: 1, ...anew });
      facts.push({ kind: 'items', count: 2, ...anew }, { kind: 'pieces', count: first + second, ...anew });
    }
  }
  return { facts: facts.filter(({ count }) => count > 0), station, time, sandbox };
}

const wall = new Intl.DateTimeFormat('sv', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });

function sumBy(facts: readonly Fact[], nameOf: (fact: Fact) => string): Map<string, number> {
  const sums = new Map<string, number>();
  for (const fact of facts) sums.set(nameOf(fact), (sums.get(nameOf(fact)) ?? 0) + fact.count);
  return sums;
}

const kinds: readonly Kind[] = [
  'shipments',
  'parcels',
  'items',
  'pieces',
  'refusals',
  'manualPieces',
  'shortPieces',
  'holds',
  'undone',
];

/** What the station says, in the form of the test's own sums: kind, hour and packer. */
function told(report: DayReport) {
  const hours = new Map<string, number>();
  const packers = new Map<string, number>();
  for (const kind of kinds) {
    for (const hour of report.hours) {
      const name = `${kind} ${report.day} ${hour.label.slice(0, 2)}`;
      if (hour[kind] > 0) hours.set(name, (hours.get(name) ?? 0) + hour[kind]);
    }
    for (const one of report.packers) if (one[kind] > 0) packers.set(`${kind} ${one.packer}`, one[kind]);
  }
  return { hours, packers };
}

async function compare(station: TestStation, facts: readonly Fact[]): Promise<number> {
  const days = [...new Set(facts.map(({ at }) => wall.format(at).slice(0, 10)))];
  let pieces = 0;
  for (const day of days) {
    const ofDay = facts.filter(({ at }) => wall.format(at).startsWith(day));
    const { day: report } = await station.ok('day.get', { day });
    for (const kind of kinds) {
      const wanted = ofDay.filter((fact) => fact.kind === kind).reduce((sum, { count }) => sum + count, 0);
      expect([day, kind, report.total[kind]]).toEqual([day, kind, wanted]);
    }
    const { hours, packers } = told(report);
    expect(hours).toEqual(sumBy(ofDay, ({ kind, at }) => `${kind} ${wall.format(at).slice(0, 13)}`));
    expect(packers).toEqual(sumBy(ofDay, ({ kind, packer: who }) => `${kind} ${who}`));
    expect(report.total.shipments - report.total.confirmed).toBe(report.unconfirmed.length);
    pieces += report.total.pieces;
  }
  return pieces;
}

test('the figures of any shift are what was done, by day, hour and packer, and what ShipperOne then has', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(script, { minLength: 1, maxLength: 6 }), async (scripts) => {
      const { facts, sandbox, station, time } = await work(scripts);
      const pieces = await compare(station, facts);
      await time.pass(20 * MINUTE);
      expect((await station.snapshot()).outbox.unsent).toBe(0);
      const units = Object.values(sandbox.ledger().orders)
        .flatMap(({ items }) => Object.values(items))
        .reduce((sum, { unitsShipped }) => sum + unitsShipped, 0);
      expect(units).toBe(pieces);
      await station.close();
      await sandbox.close();
    }),
    { numRuns: 25 },
  );
}, 300_000);

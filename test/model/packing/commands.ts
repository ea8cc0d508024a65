import fc from 'fast-check';
import { check } from './checks.ts';
import { look } from './onTheBench.ts';
import type { Reference } from './reference.ts';
import { type Calls, onlooker, type SimulatedBench } from './simulatedBench.ts';
import { nextStep, type Step, steps } from './steps.ts';
import { modelOrders, orderOf, products, type Quantities } from './world.ts';

export type PackingCommand = fc.Command<Reference, SimulatedBench>;

/** After a start: the order that lay open, else the last one that can still be taken back. */
function lyingAfterStart({ packs }: Reference): string | undefined {
  const newestFirst = [...packs].sort(([, one], [, other]) => other.number - one.number);
  const lying =
    newestFirst.find(([, pack]) => pack.stage === 'open') ??
    newestFirst.find(([, pack]) => pack.stage === 'finished' && !pack.isSent);
  return lying?.[0];
}

/** A packer's step, and perhaps the death of the station in the middle of it; then the packer does it again. */
class PackerStep implements PackingCommand {
  #step: Step | undefined;
  readonly #dieAt: number | undefined;
  /** The same scan arrives once more, by a retry of whoever sent it. */
  readonly #isRepeated: boolean;

  constructor(step: Step | undefined, dieAt: number | undefined, isRepeated: boolean) {
    this.#step = step;
    this.#dieAt = dieAt;
    this.#isRepeated = isRepeated;
  }

  check(): boolean {
    return true;
  }

  run(reference: Reference, bench: SimulatedBench): void {
    const step = this.#step ?? nextStep(reference);
    this.#step = step;
    reference.stepsMade += 1;
    const told = (calls: Calls) => step.call(calls, `scan-${reference.stepsMade}`);
    const before = onlooker.mark();
    const first = bench.call(told, this.#dieAt);
    if (first === 'died') afterDeath(reference, bench, step, told, before !== onlooker.mark());
    else step.follow(reference, first);
    check(reference, bench);
    if (!this.#isRepeated || !step.isScan) return;
    bench.call(told);
    check(reference, bench);
  }

  toString(): string {
    const death = this.#dieAt === undefined ? '' : `, dies at ${this.#dieAt}`;
    return `${this.#step?.name ?? 'goes on'}${death}${this.#isRepeated ? ', twice' : ''}`;
  }
}

/** Either nothing of it happened, or all of it; a scan that is told again is answered as it was then. */
function afterDeath(
  reference: Reference,
  bench: SimulatedBench,
  step: Step,
  told: (calls: Calls) => ReturnType<Step['call']>,
  hasHappened: boolean,
): void {
  bench.reboot();
  if (!hasHappened) reference.onBench = lyingAfterStart(reference);
  const isTold = !hasHappened || step.isScan;
  const result = isTold ? bench.call(told) : ({ ok: true, value: {} } as const);
  if (result !== 'died') step.follow(reference, result);
  if (hasHappened) reference.onBench = lyingAfterStart(reference);
}

class Happens implements PackingCommand {
  readonly #name: string;
  readonly #run: (reference: Reference, bench: SimulatedBench) => void;

  constructor(name: string, run: (reference: Reference, bench: SimulatedBench) => void) {
    this.#name = name;
    this.#run = run;
  }

  check(): boolean {
    return true;
  }

  run(reference: Reference, bench: SimulatedBench): void {
    this.#run(reference, bench);
    check(reference, bench);
  }

  toString(): string {
    return this.#name;
  }
}

const quit = new Happens('quit and start', (reference, bench) => {
  bench.reboot();
  reference.onBench = lyingAfterStart(reference);
});

const sendAll = new Happens('ShipperOne takes what waits', (reference, bench) => {
  for (const orderId of bench.sendAll()) {
    const pack = reference.packs.get(orderId);
    if (pack !== undefined) reference.packs.set(orderId, { ...pack, isSent: true });
    reference.shipped.add(orderId);
    reference.listed.delete(orderId);
  }
});

function list(orderId: string, quantities: Quantities | undefined): PackingCommand {
  const words = quantities === undefined ? 'nothing' : JSON.stringify(quantities);
  return new Happens(`ShipperOne lists ${words} of ${orderId}`, (reference, bench) => {
    if (reference.shipped.has(orderId)) return;
    if (quantities === undefined) reference.listed.delete(orderId);
    else reference.listed.set(orderId, quantities);
    bench.list(orderId, quantities);
    const pack = reference.packs.get(orderId);
    if (reference.onBench === orderId && pack?.stage === 'open') look(reference, orderId);
  });
}

const orderId = fc.constantFrom(...modelOrders.map((order) => order.orderId));
const product = fc.constantFrom(...products);
const itemId = fc.constantFrom('1', '2', '3');
const label = fc.integer({ min: 0, max: 4 });
const parcel = fc.integer({ min: 1, max: 3 });
const always = <T>(value: T) => fc.constant(value);

const step: fc.Arbitrary<Step | undefined> = fc.oneof(
  // The right thing to do now, so that many shifts get to the end of an order.
  { weight: 30, arbitrary: always(undefined) },
  { weight: 6, arbitrary: product.map((one) => steps.scanProduct(one)) },
  { weight: 4, arbitrary: orderId.map((one) => steps.scanOrder(one)) },
  { weight: 7, arbitrary: label.map((one) => steps.scanLabel(one)) },
  { weight: 1, arbitrary: always(steps.scanUnknown()) },
  { weight: 3, arbitrary: orderId.map((one) => steps.open(one)) },
  { weight: 4, arbitrary: always(steps.undo()) },
  { weight: 2, arbitrary: always(steps.newParcel()) },
  { weight: 2, arbitrary: always(steps.seal()) },
  {
    weight: 2,
    arbitrary: fc.tuple(itemId, parcel, parcel).map(([one, from, to]) => steps.move(one, from, to)),
  },
  { weight: 1, arbitrary: itemId.map((one) => steps.short(one)) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(itemId, fc.integer({ min: 1, max: 4 }))
      .map(([one, qty]) => steps.countByHand(one, qty)),
  },
  { weight: 3, arbitrary: label.map((one) => steps.typeLabel(one)) },
  { weight: 3, arbitrary: always(steps.finish()) },
  { weight: 2, arbitrary: always(steps.takeBack()) },
  { weight: 2, arbitrary: fc.boolean().map((hold) => steps.park(hold)) },
  { weight: 2, arbitrary: always(steps.takeChange()) },
  { weight: 1, arbitrary: always(steps.close()) },
);

const packerStep = fc
  .tuple(step, fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined, freq: 3 }), fc.boolean())
  .map(([one, dieAt, isRepeated]): PackingCommand => new PackerStep(one, dieAt, isRepeated));

const listing = fc
  .tuple(
    orderId,
    fc.option(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 3, maxLength: 3 }), { nil: undefined }),
  )
  .map(([one, amounts]) => list(one, amounts && quantitiesOf(one, amounts)));

/** Three quantities over the lines of an order; a third line may be gone altogether. */
function quantitiesOf(one: string, amounts: readonly number[]): Quantities {
  const lines = Object.keys(orderOf(one).quantities).map((id, index) => [id, amounts[index] ?? 1] as const);
  return Object.fromEntries(lines.length > 2 && amounts[2] === 4 ? lines.slice(0, 2) : lines);
}

/** A shift at the bench, with all that comes between. */
export const shift = (maxCommands: number) =>
  fc.commands<Reference, SimulatedBench>(
    [
      // One generator named several times is drawn as often.
      ...Array.from({ length: 8 }, () => packerStep),
      listing,
      fc.constantFrom<PackingCommand>(quit, sendAll),
    ],
    { maxCommands, size: 'max' },
  );

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { Fault } from '../../main/sandbox/faults/fault.ts';
import { createRandom, type Random } from '../../main/sandbox/random.ts';
import type { Sandbox } from '../../main/sandbox/sandbox.ts';
import { startSandbox } from '../../main/sandbox/startSandbox.ts';
import { makeTrackNumber } from '../../main/sandbox/trackNumbers.ts';
import { connectCore } from '../support/connectCore.ts';
import { type CoreProcess, startCore } from '../support/coreProcess.ts';
import { customersIn, logsOf } from '../support/customerTexts.ts';
import { wrongStories } from './storiesOf.ts';

export interface TortureReport {
  readonly cycles: number;
  /** Accepts and shipments that the core had answered as saved. */
  readonly decisions: number;
  /** Saved, and ShipperOne never had it although nobody was asked. */
  readonly lost: number;
  /** Took effect more than once. */
  readonly doubled: number;
  /** Neither confirmed nor shown to a person in the end. */
  readonly stuck: number;
  readonly attention: number;
  /** Names, addresses, notes or tokens that stand in a log file or on stderr. */
  readonly leaked: number;
  /** Links of stories that do not hold, and facts without their rows. */
  readonly untold: number;
  readonly seconds: number;
  /** The decisions that are not simply confirmed, each with its state and the reason it gives. */
  readonly notes: readonly string[];
}

interface Ended {
  readonly state: string;
  readonly reason: string;
}

interface Decision {
  readonly action: 'accept' | 'ship';
  readonly orderId: string;
}

const drainSeconds = 300;
const longestCycle = 2500;
const rows = z.object({ rows: z.array(z.object({ orderId: z.string(), connectionId: z.string() })) });
const entryIdOf = z.object({ entryId: z.string().optional() });
const entries = z.object({
  entries: z.array(
    z.object({
      entryId: z.string(),
      state: z.string(),
      lastError: z.object({ code: z.string(), message: z.string() }).optional(),
    }),
  ),
  nextCursor: z.string().optional(),
});
const order = z.object({
  order: z.object({
    items: z.array(
      z.object({ itemId: z.string(), sku: z.string(), qty: z.int(), barcodes: z.array(z.string()) }),
    ),
  }),
});

/**
 * The real core on real files against a sandbox that fails: packs and accepts, is killed at random moments and
 * started again, then drained. The sandbox's ledger is the judge.
 */
export async function torture(cycles: number, seed: number): Promise<TortureReport> {
  const began = performance.now();
  const random = createRandom(seed);
  const dataDir = mkdtempSync(join(tmpdir(), 'packbench-torture-'));
  const sandbox = await startSandbox({ orders: Math.max(60, cycles * 8), autoErpMs: 200, seed });
  const decisions = new Map<string, Decision>();
  let errors = '';
  try {
    const first = startCore(dataDir);
    await connectCore(first, sandbox);
    await first.end();
    for (let cycle = 0; cycle < cycles; cycle += 1) {
      sandbox.clearFaults();
      if (random.chance(0.7)) sandbox.setFault(randomFault(random));
      const core = startCore(dataDir);
      const enough = Promise.withResolvers<void>();
      const target = decisions.size + random.int(0, 12);
      const working = work(core, random, decisions, () => {
        if (decisions.size >= target) enough.resolve();
      });
      const isOver = Promise.race([working.catch(() => undefined), enough.promise, longestAfter(core)]);
      // Now and then while it starts, when it looks at what its last life left behind.
      await (random.chance(0.15) ? after(random.int(50, 400)) : isOver);
      await after(random.int(0, 60));
      await core.kill();
      errors += core.errors();
      await working.catch(() => undefined); // Died in the middle, as it should.
    }
    sandbox.clearFaults();
    const states = await drain(dataDir);
    const judged = judge(sandbox, decisions, states);
    const wrong = wrongStories(dataDir);
    return {
      ...judged,
      notes: [...judged.notes, ...wrong],
      untold: wrong.length,
      cycles,
      leaked: customersIn(logsOf(dataDir) + errors).length,
      seconds: Math.round((performance.now() - began) / 1000),
    };
  } finally {
    await sandbox.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** A cycle ends after a few decisions; on a busy computer it does not wait for them for ever, once the core is up. */
async function longestAfter(core: CoreProcess): Promise<void> {
  await core.hello.catch(() => undefined); // It died while it started: then the work has ended too.
  await after(longestCycle);
}

/** Real time: the core is a real process, and so are its pauses. */
function after(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}

function randomFault(random: Random): Fault {
  return random.pick<Fault>([
    { kind: 'cutAfter', method: 'POST', count: 3 },
    { kind: 'cutBefore', count: 3 },
    { kind: 'truncated', method: 'POST', count: 2 },
    { kind: 'status', status: 500, method: 'POST', count: 3 },
    { kind: 'status', status: 503, method: 'POST', afterCommit: true, count: 3 },
    { kind: 'status', status: 429, retryAfter: 1, count: 2 },
    { kind: 'html', afterCommit: true, method: 'POST', count: 2 },
    { kind: 'latency', ms: 300, count: 10 },
    { kind: 'refuse', count: 5 },
  ]);
}

/** Decides on orders until the process is killed. */
async function work(
  core: CoreProcess,
  random: Random,
  decisions: Map<string, Decision>,
  onDecision: () => void,
): Promise<void> {
  await core.hello;
  const note = (action: Decision['action'], orderId: string, value: unknown): void => {
    const { entryId } = entryIdOf.parse(value);
    if (entryId === undefined) return;
    decisions.set(entryId, { action, orderId });
    onDecision();
  };
  for (;;) {
    const list = async (queue: string) => rows.parse(await core.ok('orders.list', { queue, limit: 20 })).rows;
    const [waiting, toPack] = [await list('pending_accept'), await list('pending_shipment')];
    if (waiting.length > 0 && random.chance(0.4)) {
      const { connectionId, orderId } = random.pick(waiting);
      const { items } = order.parse(await core.ok('orders.get', { connectionId, orderId })).order;
      const decided = items.map(({ itemId, qty }) => ({ itemId, qty }));
      note('accept', orderId, await core.ok('accept.submit', { connectionId, orderId, items: decided }));
    } else if (toPack.length > 0) {
      const { connectionId, orderId } = random.pick(toPack);
      await core.ok('pack.open', { connectionId, orderId });
      await packOrder(core, connectionId, orderId, (value) => note('ship', orderId, value));
    } else await core.ok('sync.now', {});
  }
}

async function packOrder(
  core: CoreProcess,
  connectionId: string,
  orderId: string,
  saved: (value: unknown) => void,
): Promise<void> {
  const { items } = order.parse(await core.ok('orders.get', { connectionId, orderId })).order;
  for (const item of items) {
    for (let piece = 0; piece < item.qty; piece += 1) {
      await core.ok('pack.scan', { raw: item.barcodes[0] ?? item.sku });
    }
  }
  saved(await core.ok('pack.scan', { raw: makeTrackNumber('ups', orderId) }));
  saved(await core.ok('pack.finish', {}));
}

/** Starts once more, without faults, and waits until nothing moves by itself any more. */
async function drain(dataDir: string): Promise<ReadonlyMap<string, Ended>> {
  const core = startCore(dataDir);
  await core.hello;
  const deadline = performance.now() + drainSeconds * 1000;
  for (;;) {
    const states = await readStates(core);
    const isOver = [...states.values()].every(({ state }) =>
      ['confirmed', 'attention', 'discarded'].includes(state),
    );
    if (isOver || performance.now() > deadline) {
      await core.end();
      return states;
    }
    await after(250);
  }
}

async function readStates(core: CoreProcess): Promise<ReadonlyMap<string, Ended>> {
  const states = new Map<string, Ended>();
  let cursor: string | undefined;
  do {
    const page = entries.parse(await core.ok('outbox.list', { limit: 1000, ...(cursor ? { cursor } : {}) }));
    for (const { entryId, state, lastError } of page.entries) {
      states.set(entryId, {
        state,
        reason: lastError === undefined ? '' : `${lastError.code} ${lastError.message}`,
      });
    }
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return states;
}

function judge(
  sandbox: Sandbox,
  decisions: ReadonlyMap<string, Decision>,
  states: ReadonlyMap<string, Ended>,
): Omit<TortureReport, 'cycles' | 'leaked' | 'untold' | 'seconds'> {
  const ledger = sandbox.ledger();
  const notes: string[] = [];
  let [lost, stuck, attention] = [0, 0, 0];
  for (const [entryId, { action, orderId }] of decisions) {
    const ended = states.get(entryId);
    const state = ended?.state;
    const counts = ledger.orders[orderId];
    const applied = (action === 'accept' ? counts?.accepts : counts?.ships) ?? 0;
    const isDone = state === 'confirmed' && applied > 0;
    if (!isDone) notes.push(`${action} ${orderId}: ${state ?? 'gone'} ${ended?.reason ?? ''}`);
    if (state === 'attention') attention += 1;
    else if (state === undefined || (state === 'confirmed' && applied === 0)) lost += 1;
    else if (state !== 'confirmed') stuck += 1;
  }
  const doubled = Object.entries(ledger.orders).filter(([orderId, { items }]) =>
    Object.entries(items).some(([itemId, item]) => {
      const ordered = sandbox.order(orderId)?.items.find((one) => one.itemId === itemId)?.ordered ?? 0;
      return item.shipped > 1 || item.accepted > 1 || item.unitsShipped > ordered;
    }),
  ).length;
  return { decisions: decisions.size, lost, doubled, stuck, attention, notes: notes.slice(0, 10) };
}

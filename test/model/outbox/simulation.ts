import Database from 'better-sqlite3';
import { pauseUntil } from '../../../main/core/outbox/dispatcher.ts';
import { createOutbox, type Outbox, type Pick } from '../../../main/core/outbox/outbox.ts';
import { createOutboxActions, type OutboxActions } from '../../../main/core/outbox/outboxActions.ts';
import { createOutboxStore, type OutboxStore } from '../../../main/core/outbox/outboxStore.ts';
import { compareReadBack } from '../../../main/core/outbox/readBack.ts';
import { HOUR, MINUTE } from '../../../main/core/ports.ts';
import type { Answer } from '../../../main/core/shipperone/answer.ts';
import { station0001 } from '../../../main/core/store/migrations/station0001.ts';
import type { Db } from '../../../main/core/store/openDatabase.ts';
import { createRandom } from '../../../main/sandbox/random.ts';
import { Crash, crashingDb } from './crashingDb.ts';
import { type Intent, planOrders } from './intents.ts';
import { judge } from './invariants.ts';
import { distortAnswer, distortRows, type SeededBug } from './seededBugs.ts';
import { carry, lost, wireOrderOf } from './simulatedNetwork.ts';
import { createSimulatedServer } from './simulatedServer.ts';

export interface ScheduleResult {
  readonly seed: number;
  readonly violations: readonly string[];
  readonly crashes: number;
  readonly calls: number;
  /** The same for the same seed: what happened, in order. */
  readonly trace: string;
}

interface Happening {
  readonly at: number;
  readonly seq: number;
  /** Events of the server go on when the station dies. */
  readonly ofServer: boolean;
  readonly run: () => void;
}

/** Faults last so long; then everything heals, and one hour later nothing may be left undone. */
const troubledFor = 30 * MINUTE;
const end = troubledFor + 2 * HOUR;
const connectionId = 'shop';
const start = Date.UTC(2026, 10, 25);

const memory = new Database(':memory:');
memory.exec(station0001);

/** One schedule: a bench, its outbox on real SQLite, a network and a server that misbehave, in virtual time. */
export function runSchedule(seed: number, bug?: SeededBug): ScheduleResult {
  const random = createRandom(seed);
  for (const table of ['outbox_try', 'outbox']) memory.exec(`delete from ${table}`);
  const server = createSimulatedServer(random, random.chance(0.5));
  const intents = planOrders(random, server);
  const saved = new Map<string, Intent>();
  const sendTimes = new Map<string, number[]>();
  const sentBodies = new Map<string, Set<string>>();
  const trace: string[] = [];
  const tokenIsBad = { from: Number.POSITIVE_INFINITY, until: 0 };
  const stormAt = random.int(1, 20) * MINUTE;
  const storm = random.chance(0.4) ? { from: stormAt, until: stormAt + 90_000 } : { from: 0, until: 0 };
  let now = 0;
  let seq = 0;
  let crashes = 0;
  let queue: Happening[] = [];
  let snapshot: Buffer | undefined;
  let plannedPump = Number.POSITIVE_INFINITY;
  let isPaused = false;

  const isTroubled = (): boolean => now < troubledFor;
  const crashHere = (): void => {
    if (isTroubled() && random.chance(0.015)) throw new Crash();
  };
  const db = crashingDb(memory, crashHere);
  const plan = (delay: number, run: () => void, ofServer = false): void => {
    seq += 1;
    queue.push({ at: now + delay, seq, ofServer, run });
  };

  let store: OutboxStore;
  let outbox: Outbox;
  let actions: OutboxActions;
  const boot = (): void => {
    store = createOutboxStore(db);
    outbox = createOutbox({
      db,
      store,
      newId: () => {
        seq += 1;
        return `entry-${seq}`;
      },
      now: () => start + now,
      random: random.next,
      onChange: () => {},
      onPause: (connection) => {
        isPaused = true;
        actions.pause(connection, undefined);
      },
    });
    actions = createOutboxActions({
      db,
      store,
      outbox,
      now: () => start + now,
      isPaused: () => isPaused,
      resumePaused: () => {},
    });
    plannedPump = Number.POSITIVE_INFINITY;
    if (bug !== 'sending is forgotten after a crash') outbox.recover(() => isPaused);
    pump();
  };

  const pickDue = (): readonly Pick[] => {
    if (bug !== 'no order within an order') return outbox.pick();
    return [...store.inState('ready'), ...store.inState('waiting')].map((entry) => ({
      entry,
      readBackFirst: false,
    }));
  };
  /** What dispatcher.ts does, without promises. */
  const pump = (): void => {
    outbox.release(() => isPaused);
    for (const picked of pickDue()) work(picked);
    const next = outbox.nextTime();
    if (next === undefined || bug === 'retry timer never set') return;
    const at = now + pauseUntil(next, start + now);
    if (at >= plannedPump && plannedPump > now) return;
    plannedPump = at;
    plan(at - now, () => {
      plannedPump = Number.POSITIVE_INFINITY;
      pump();
    });
  };
  const work = ({ entry, readBackFirst }: Pick): void => {
    if (!readBackFirst || bug === 'blind repeat of partial shipments') {
      send(entry.entryId);
      return;
    }
    const answerAfter = random.int(10, 2000);
    plan(answerAfter, () => {
      const isLost = isTroubled() && random.chance(0.3);
      const order = server.listed(entry.orderId);
      const tracks = server.showsTracks ? (order?.tracks ?? []) : [];
      const result = isLost ? lost : compareReadBack(entry.expected, order && wireOrderOf(order), tracks);
      trace.push(`read ${entry.orderId} ${result.kind}`);
      if (outbox.settleReadBack(entry.entryId, result)) send(entry.entryId);
      else pump();
    });
  };
  const send = (entryId: string): void => {
    const entry = outbox.begin(entryId);
    distortRows.begun(memory, bug, entryId);
    const body = memory
      .prepare<[string], { body: string }>('select body from outbox where entry_id = ?')
      .get(entryId)?.body;
    crashHere();
    sendTimes.set(entryId, [...(sendTimes.get(entryId) ?? []), now]);
    sentBodies.set(entryId, (sentBodies.get(entryId) ?? new Set()).add(body ?? entry.body));
    const isTokenBad = now >= tokenIsBad.from && now < tokenIsBad.until;
    carry({
      random,
      isTroubled: isTroubled(),
      isStorm: now >= storm.from && now < storm.until,
      isTokenBad,
      receive: () => server.receive(entry.body),
      plan,
      answer: (given: Answer) => {
        const answer = distortAnswer(bug, given, entry.orderId);
        trace.push(`${entry.action} ${entry.orderId} ${answer.kind}`);
        if (store.get(entryId) !== undefined || bug === undefined) {
          if (store.get(entryId)?.state === 'sending') outbox.settle(entryId, answer, start + now, 1);
        }
        distortRows.settled(memory, bug, entryId);
        if (bug === 'no back-off') outbox.wake(connectionId);
        pump();
      },
    });
  };

  /** The packer decides; when the station dies before "saved" is shown, they do it again. */
  const decide = (intent: Intent): void => {
    const draft = { ...intent.draft, connectionId, paused: isPaused };
    if (bug === 'enqueue in two commits') {
      saved.set(`lost-${intent.decision}`, intent);
      crashHere();
      saved.delete(`lost-${intent.decision}`);
    }
    const { entryId } = db.transaction(() => outbox.enqueue(draft)).immediate();
    saved.set(entryId, intent);
    pump();
  };
  for (const intent of intents) {
    const attempt = (): void => {
      if (intent.after !== undefined && ![...saved.values()].includes(intent.after)) {
        plan(2000, attempt, true);
        return;
      }
      if ([...saved.values()].includes(intent) && bug !== 'enqueue in two commits') return;
      plan(
        2000,
        () => {
          if (![...saved.values()].includes(intent)) attempt();
        },
        true,
      );
      decide(intent);
    };
    plan(intent.at, attempt, true);
  }
  if (random.chance(0.3)) {
    tokenIsBad.from = random.int(1, 20) * MINUTE;
    tokenIsBad.until = tokenIsBad.from + random.int(1, 8) * MINUTE;
  }
  const renewToken = (): void => {
    isPaused = false;
    actions.resume(connectionId, undefined);
    pump();
  };
  // Twice: a refusal that was under way when the new token came pauses once more, and a person looks again.
  for (const at of [tokenIsBad.until, tokenIsBad.until + MINUTE]) if (at > MINUTE) plan(at, renewToken, true);
  if (random.chance(0.2)) {
    const victim = random.pick([...server.orders.keys()]);
    plan(random.int(1, 20) * MINUTE, () => server.meddle(victim), true);
  }
  if (bug === 'power cut loses commits') {
    for (let minute = 0; minute < 30; minute += 3) {
      plan(
        minute * MINUTE,
        () => {
          snapshot = memory.serialize();
        },
        true,
      );
    }
  }

  const restart = (): void => {
    crashes += 1;
    queue = queue.filter((happening) => happening.ofServer);
    if (snapshot !== undefined) restore(snapshot);
    for (let tries = 0; ; tries += 1) {
      try {
        boot();
        return;
      } catch (error) {
        if (!(error instanceof Crash) || tries > 50) throw error;
        queue = queue.filter((happening) => happening.ofServer);
      }
    }
  };

  try {
    boot();
  } catch (error) {
    if (!(error instanceof Crash)) throw error;
    restart();
  }
  for (let events = 0; queue.length > 0 && events < 20_000; events += 1) {
    const next = takeEarliest(queue);
    if (next === undefined || next.at > end) break;
    now = next.at;
    try {
      next.run();
    } catch (error) {
      if (!(error instanceof Crash)) {
        return failed(seed, `threw: ${String(error)}`, crashes, trace);
      }
      restart();
    }
  }
  const violations = judge({ db: memory, server, saved, sendTimes, sentBodies });
  const calls = [...sendTimes.values()].reduce((sum, times) => sum + times.length, 0);
  return { seed, violations, crashes, calls, trace: trace.join('\n') };
}

function failed(seed: number, violation: string, crashes: number, trace: readonly string[]): ScheduleResult {
  return { seed, violations: [violation], crashes, calls: 0, trace: trace.join('\n') };
}

function takeEarliest(queue: Happening[]): Happening | undefined {
  let earliest = 0;
  for (let index = 1; index < queue.length; index += 1) {
    const [a, b] = [queue[index], queue[earliest]];
    if (a !== undefined && b !== undefined && (a.at < b.at || (a.at === b.at && a.seq < b.seq)))
      earliest = index;
  }
  return queue.splice(earliest, 1)[0];
}

/** Power is cut and what was not yet on disk is gone: the rows of an earlier moment come back. */
function restore(snapshot: Buffer): void {
  const before = new Database(snapshot);
  for (const table of ['outbox_try', 'outbox']) memory.exec(`delete from ${table}`);
  for (const table of ['outbox', 'outbox_try']) copyRows(before, memory, table);
  before.close();
}

function copyRows(from: Db, to: Db, table: string): void {
  for (const row of from.prepare<[], Record<string, unknown>>(`select * from ${table}`).all()) {
    const columns = Object.keys(row);
    const marks = columns.map((column) => `@${column}`).join(', ');
    to.prepare(`insert into ${table} (${columns.join(', ')}) values (${marks})`).run(row);
  }
}

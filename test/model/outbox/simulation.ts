import Database from 'better-sqlite3';
import { createOutboxStore } from '../../../main/core/outbox/outboxStore.ts';
import { createSendAgainList } from '../../../main/core/outbox/sendAgainList.ts';
import { MINUTE } from '../../../main/core/ports.ts';
import { stationMigrations } from '../../../main/core/store/stationSchema.ts';
import { createRandom } from '../../../main/sandbox/random.ts';
import { Crash, crashingDb } from '../support/crashingDb.ts';
import { createEvidence } from './evidence.ts';
import { planOrders } from './intents.ts';
import { judge } from './invariants.ts';
import { planPackers } from './packers.ts';
import { distortReadBack, type SeededBug } from './seededBugs.ts';
import { createSimulatedNetwork } from './simulatedNetwork.ts';
import { createSimulatedServer } from './simulatedServer.ts';
import { createSimulatedStation } from './simulatedStation.ts';
import { planSnapshots } from './snapshots.ts';
import { createTimeline } from './timeline.ts';
import { drawWeather } from './weather.ts';

export interface ScheduleResult {
  readonly seed: number;
  readonly violations: readonly string[];
  readonly crashes: number;
  readonly calls: number;
  /** The same for the same seed: what happened, in order. */
  readonly trace: string;
}

const start = Date.UTC(2026, 10, 25);
const mostEvents = 20_000;

/** One database for all schedules: opening one each would cost more than the schedule itself. */
const rows = new Database(':memory:');
for (const { sql } of stationMigrations) rows.exec(sql);
let crashHere = (): void => {};
const db = crashingDb(rows, () => crashHere());
const rowsOfAll = createOutboxStore(rows);

/** One schedule: a bench, its outbox on real SQLite, a network and a server that misbehave, in virtual time. */
export function runSchedule(seed: number, bug?: SeededBug): ScheduleResult {
  rows.exec('delete from outbox_try; delete from send_again; delete from outbox');
  const random = createRandom(seed);
  const server = createSimulatedServer(random, random.chance(0.5));
  const intents = planOrders(random, server);
  const weather = drawWeather(random);
  const timeline = createTimeline();
  const evidence = createEvidence();
  const network = createSimulatedNetwork({ random, timeline, weather, server });
  let clockIsOffBy = 0;
  let crashes = 0;
  let restoreRows = (): void => {};

  crashHere = () => {
    if (timeline.now() < weather.troubledUntil && random.chance(0.015)) throw new Crash();
  };
  const station = createSimulatedStation({
    db,
    rows,
    random,
    timeline,
    evidence,
    bug,
    clock: () => start + timeline.now() + clockIsOffBy,
    crashHere: () => crashHere(),
    beforeSending: network.beforeSending,
    send: (_, call) => network.carry(call),
    readBack: (entry, answer) =>
      network.readBack(entry.expected, entry.orderId, (result) => answer(distortReadBack(bug, result))),
  });

  /** Runs one step of the world; when the station dies in it, it is started until it stays up. */
  const survive = (step: () => void): void => {
    for (let next = step; ; next = station.boot) {
      try {
        next();
        return;
      } catch (error) {
        if (!(error instanceof Crash)) throw error;
        crashes += 1;
        timeline.forgetStation();
        restoreRows();
      }
    }
  };

  const planWeather = (): void => {
    const at = (time: number, run: () => void) => timeline.plan(time, 'packer', run);
    // Twice: a refusal that was under way when the new token came pauses once more, and a person looks again.
    for (const [span, what] of [
      [weather.badToken, 'all'],
      [weather.noRightToShip, 'ship'],
    ] as const) {
      for (const later of span.until > 0 ? [0, MINUTE] : [])
        at(span.until + later, () => station.renew(what));
    }
    for (const jump of weather.clockJumps) {
      timeline.plan(jump.at, 'world', () => {
        clockIsOffBy = jump.offBy;
      });
    }
    const { sleep, meddlesAt, retriesAt, retriesEarlyAt } = weather;
    if (sleep !== undefined) {
      timeline.plan(sleep.from, 'world', () => {
        if (sleep.isAnnounced) station.stop();
        timeline.postponeUntil(sleep.until);
      });
      timeline.plan(sleep.until, 'world', () => {
        if (sleep.endsInPowerLoss) throw new Crash();
        station.wake();
      });
    }
    const victim = random.pick([...server.orders.keys()]);
    if (meddlesAt !== undefined) timeline.plan(meddlesAt, 'world', () => server.meddle(victim));
    if (retriesAt !== undefined) at(retriesAt, station.retryStopped);
    if (retriesEarlyAt !== undefined) at(retriesEarlyAt, station.retryAll);
  };

  try {
    planPackers({ intents, random, timeline, station, evidence, bug, crashHere: () => crashHere() });
    planWeather();
    if (bug === 'power cut loses commits') restoreRows = planSnapshots(rows, timeline);
    survive(station.boot);
    for (let events = 0; events < mostEvents; events += 1) {
      const step = timeline.next(weather.end);
      if (step === undefined) break;
      survive(step);
    }
  } catch (error) {
    return {
      seed,
      violations: [`threw: ${String(error)}`],
      crashes,
      calls: 0,
      trace: evidence.trace.join('\n'),
    };
  }
  const violations = judge(rowsOfAll, server, evidence, createSendAgainList(rows).next(1));
  const calls = [...evidence.sendTimes.values()].reduce((sum, times) => sum + times.length, 0);
  return { seed, violations, crashes, calls, trace: evidence.trace.join('\n') };
}

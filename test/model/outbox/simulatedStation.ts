import { pauseUntil } from '../../../main/core/outbox/dispatcher.ts';
import type { Pick } from '../../../main/core/outbox/draft.ts';
import { createOutbox, type Outbox } from '../../../main/core/outbox/outbox.ts';
import { createOutboxActions, type OutboxActions } from '../../../main/core/outbox/outboxActions.ts';
import type { StoredEntry } from '../../../main/core/outbox/outboxRow.ts';
import { createOutboxStore, type OutboxStore } from '../../../main/core/outbox/outboxStore.ts';
import {
  createQuestions,
  isAsked,
  type Question,
  type Questions,
} from '../../../main/core/outbox/questions.ts';
import type { Answer, Later } from '../../../main/core/shipperone/answer.ts';
import type { Db } from '../../../main/core/store/openDatabase.ts';
import type { Random } from '../../../main/sandbox/random.ts';
import { withFractions } from '../../support/fractions.ts';
import type { Evidence } from './evidence.ts';
import type { Intent } from './intents.ts';
import { distortAnswer, distortRows, distortStore, type SeededBug } from './seededBugs.ts';
import type { Call, ReadBackResult } from './simulatedNetwork.ts';
import type { Timeline } from './timeline.ts';

export interface StationDeps {
  /** Dies around its writes. */
  readonly db: Db;
  /** The same database, as the judge and the seeded bugs see it. */
  readonly rows: Db;
  readonly random: Random;
  readonly timeline: Timeline;
  readonly evidence: Evidence;
  readonly bug: SeededBug | undefined;
  /** The bench's clock, which may be wrong. */
  readonly clock: () => number;
  readonly crashHere: () => void;
  /** What the station learns of the order before its call goes out: another quantity, or that it is gone. */
  readonly beforeSending: (entry: StoredEntry, done: (found: Question | undefined) => void) => void;
  readonly send: (entry: StoredEntry, call: Call) => void;
  readonly readBack: (entry: StoredEntry, answer: (result: ReadBackResult) => void) => void;
}

const connectionId = 'shop';
const cancelled: Later = {
  kind: 'later',
  cause: 'cancelled',
  status: undefined,
  retryAfterMs: undefined,
  mayHaveArrived: true,
  message: 'stopped',
};

export type SimulatedStation = ReturnType<typeof createSimulatedStation>;

/** What dispatcher.ts and createStation.ts do around the outbox, without promises: a station on virtual time. */
export function createSimulatedStation(deps: StationDeps) {
  const { db, rows, random, timeline, evidence, bug, clock, crashHere } = deps;
  /** In the connection's row in the real station, so a crash does not change it. */
  const paused = { all: false, ship: false };
  const isPaused = (entry: { readonly action: string }): boolean =>
    paused.all || (paused.ship && entry.action === 'ship');

  let store: OutboxStore;
  let outbox: Outbox;
  let actions: OutboxActions;
  let questions: Questions;
  let plannedPump = Number.POSITIVE_INFINITY;
  /** Calls under way, each with the number of its try: an answer to an older one is no longer listened to. */
  let flights = new Map<string, number>();

  const boot = (): void => {
    store = distortStore(createOutboxStore(db), bug);
    flights = new Map();
    outbox = createOutbox({
      db,
      store,
      newId: () => `entry-${timeline.number()}`,
      now: clock,
      monotonic:
        bug === 'pauses are measured by the clock on the wall' ? clock : () => withFractions(timeline.now()),
      random: random.next,
      onChange: () => {},
      onPause: (connection, action) => {
        if (action === undefined) paused.all = true;
        else paused.ship = true;
        actions.pause(connection, action);
      },
    });
    questions = createQuestions({ db, store, now: clock, isPaused, announce: () => {} });
    actions = createOutboxActions({
      db,
      store,
      outbox,
      now: clock,
      isPaused,
      isPausedByHand: () => false,
      resumePaused: () => {},
      portion: 1,
      later: (portion) => {
        const goOn = (): void => {
          if (portion()) timeline.plan(1, 'station', goOn);
        };
        timeline.plan(1, 'station', goOn);
      },
    });
    plannedPump = Number.POSITIVE_INFINITY;
    if (bug !== 'sending is forgotten after a crash') outbox.recover();
    if (bug !== 'what was to be sent again is forgotten after a crash') actions.goOn();
    pump();
  };

  const pickDue = (): readonly Pick[] => {
    if (bug !== 'no order within an order') return outbox.pick(isPaused);
    return [...store.inState('ready'), ...store.inState('waiting')].map((entry) => ({
      entry,
      readBackFirst: false,
    }));
  };

  const pump = (): void => {
    outbox.release(isPaused);
    for (const picked of pickDue()) work(picked);
    const next = outbox.nextTime();
    if (next === undefined || bug === 'retry timer never set') return;
    const at = timeline.now() + pauseUntil(next, clock());
    if (at >= plannedPump && plannedPump > timeline.now()) return;
    plannedPump = at;
    timeline.plan(at - timeline.now(), 'station', () => {
      plannedPump = Number.POSITIVE_INFINITY;
      pump();
    });
  };

  /** Starts a try; the function it returns tells whether that try is still the one under way. */
  const takeOff = (entryId: string): (() => boolean) => {
    const flight = timeline.number();
    flights.set(entryId, flight);
    return () => flights.get(entryId) === flight;
  };

  const work = ({ entry, readBackFirst }: Pick): void => {
    if (!readBackFirst || bug === 'blind repeat of partial shipments') {
      const isUnderWay = takeOff(entry.entryId);
      deps.beforeSending(entry, (question) => {
        if (!isUnderWay()) return;
        flights.delete(entry.entryId);
        if (question !== undefined) questions.ask(entry.entryId, question);
        send(entry.entryId);
      });
      return;
    }
    const isUnderWay = takeOff(entry.entryId);
    deps.readBack(entry, (result) => {
      if (!isUnderWay()) return;
      flights.delete(entry.entryId);
      crashHere();
      evidence.trace.push(`read ${entry.orderId} ${result.kind}`);
      const mayGo = outbox.settleReadBack(entry.entryId, result);
      if (mayGo) send(entry.entryId);
      else pump();
    });
  };

  const send = (entryId: string): void => {
    const entry = outbox.beginIfDue(entryId, isPaused);
    if (entry === undefined) {
      pump();
      return;
    }
    const isUnderWay = takeOff(entryId);
    distortRows.begun(rows, bug, entryId);
    const body = bug === undefined ? entry.body : (store.get(entryId)?.body ?? entry.body);
    crashHere();
    evidence.sent(entryId, body, timeline.now());
    const answer = (given: Answer): void => {
      if (!isUnderWay()) return;
      crashHere();
      land(entry, distortAnswer(bug, given, entry.orderId));
    };
    deps.send(entry, { body: entry.body, action: entry.action, answer });
  };

  const land = (entry: StoredEntry, answer: Answer): void => {
    const { entryId, action, orderId } = entry;
    evidence.trace.push(`${action} ${orderId} ${answer.kind}`);
    flights.delete(entryId);
    if (answer.kind === 'unauthorized' || answer.kind === 'forbidden') evidence.turnedAway(entryId);
    const isStillGoing = bug === undefined || store.get(entryId)?.state === 'sending';
    if (isStillGoing) {
      // The next one is picked before this one is settled, as by the dispatcher.
      outbox.answered(entry, answer);
      pump();
      outbox.settle(entryId, answer, clock(), 1);
    }
    distortRows.settled(rows, bug, entryId);
    if (bug === 'no back-off') outbox.wake(connectionId);
    pump();
  };

  /** A suspend that the system tells of: calls under way are aborted, and each abort is written down. */
  const stop = (): void => {
    const under = [...flights.keys()];
    flights = new Map();
    timeline.forgetStation();
    plannedPump = Number.POSITIVE_INFINITY;
    if (bug === 'sleep forgets what was under way') return;
    for (const entryId of under) {
      if (store.get(entryId)?.state === 'sending') outbox.settle(entryId, cancelled, clock(), 1);
      else outbox.letGo(entryId);
    }
  };

  const resume = (action: 'accept' | 'ship'): void => {
    if (!isPaused({ action })) actions.resume(connectionId, action);
  };

  return {
    boot,
    stop,
    wake: (): void => {
      pump();
      actions.wake(connectionId, random.next);
      pump();
    },
    /** @returns the entry, once its commit has returned: only then is "saved" shown. */
    save: (intent: Intent): string => {
      const draft = { ...intent.draft, connectionId, paused: isPaused(intent.draft) };
      return db.transaction(() => outbox.enqueue(draft).entryId).immediate();
    },
    pump,
    /** @returns whether the entry is taken back; a station that died after the commit finds it so. */
    takeBack: (entryId: string): boolean => {
      const isRefused = db.transaction(() => !actions.takeBack(entryId).ok).immediate();
      if (isRefused && bug === 'taken back after it was sent') distortRows.discarded(rows, entryId);
      pump();
      return store.get(entryId)?.state === 'discarded';
    },
    /** A person enters the new token, or has the right restored. */
    renew: (what: 'all' | 'ship'): void => {
      paused[what] = false;
      resume('accept');
      resume('ship');
      pump();
    },
    retryAll: (): void => {
      actions.retry(undefined);
      pump();
    },
    /** As well as all others, one by one, the parcels that were stopped with a question. */
    retryStopped: (): void => {
      actions.retry(undefined);
      for (const entry of store.inState('attention').filter(isAsked)) actions.retry(entry.entryId);
      pump();
    },
  };
}

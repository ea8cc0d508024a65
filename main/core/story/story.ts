import type { StoryFacts, StoryKind } from '../../contract/story.ts';
import type { OrderKey } from '../orders/orderQueries.ts';
import { type Actor, nobody } from '../packers/actor.ts';
import type { Db } from '../store/openDatabase.ts';
import { newSalt } from './salts.ts';
import { digestOfDetail, digestOfRow, nextInChain, noDigest } from './storyDigest.ts';

export interface StoryDeps {
  readonly db: Db;
  readonly now: () => number;
  readonly station: () => string;
  readonly actor: () => Actor;
}

/** Where facts are told. Rows go into the transaction of the fact they tell: there is none without the other. */
export interface Story {
  /** Told by whoever works here, unless it is said who did it; `station` where nobody did. */
  add(key: OrderKey, kind: StoryKind, facts: StoryFacts, by?: Actor | 'station'): void;
  /**
   * All that `work` tells is written when it ends, in that order, with a scan and what it did as one row. Inside the
   * caller's transaction; what throws tells nothing. Within another one it ends with that.
   */
  collect<T>(work: () => T): T;
  /** While collecting: this scan did what was told of that order so far. */
  scanned(key: OrderKey, scan: StoryFacts): void;
  /** Whether something of this order was told while collecting. */
  hasTold(key: OrderKey): boolean;
}

/** For those who need no story, as the models of packing. */
export const noStory: Story = {
  add: () => {},
  collect: (work) => work(),
  scanned: () => {},
  hasTold: () => false,
};

interface Told {
  readonly key: OrderKey;
  readonly kind: StoryKind;
  readonly facts: StoryFacts;
  readonly by: Actor;
  readonly at: number;
}

/** Where the story of an order ended. */
interface Link {
  readonly orderSeq: number;
  readonly digest: string;
}

/** What a scan may have done: told in its row. Calls to ShipperOne that follow from it stay rows of their own. */
const ofScan: ReadonlySet<StoryKind> = new Set([
  'opened',
  'put_back',
  'counted',
  'refused',
  'choice_asked',
  'acknowledged',
  'instructions_due',
  'instructions_read',
  'parcel_added',
  'parcel_sealed',
  'tracked',
  'undone',
  'parked',
  'resumed',
  'finished',
  'tote_freed',
  'reopened',
  'interrupted',
  'interruption_over',
]);

/** The story's own chain: what happens to the station as a whole. */
export const stationKey: OrderKey = { connectionId: '', orderId: '' };

/** Writes stories; each row must be told inside the transaction of the fact it tells. */
export function createStory({ db, now, station, actor }: StoryDeps): Story {
  // The plus keeps SQLite from planning it anew at every call, as in outboxStore.ts: 4 instead of 14 µs.
  const lastOfOrder = db.prepare<[string, string], Link>(`
    select order_seq orderSeq, digest from story where connection_id = +? and order_id = +?
    order by order_seq desc limit 1`);
  const lastOfAll = db.prepare<[], string>('select chain from story order by story_seq desc limit 1').pluck();
  const removed = db.prepare<[], string>("select value from fact where name = 'story.removedChain'").pluck();
  const insert = db.prepare(`
    insert into story (connection_id, order_id, order_seq, at, station, packer, approved_by, kind, detail, salt,
      detail_digest, previous, digest, chain)
    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  let collected: Told[] | undefined;

  /** @returns the row's place in the story of its order. */
  const writeRow = ({ key, kind, facts, by, at }: Told, before: Link, chainBefore: string) => {
    const { connectionId, orderId } = key;
    const detail = JSON.stringify(facts);
    const salt = newSalt();
    const row = {
      connectionId,
      orderId,
      orderSeq: before.orderSeq + 1,
      at,
      station: station(),
      packer: by.packer,
      approvedBy: by.approvedBy ?? null,
      kind,
      detailDigest: digestOfDetail(salt, detail),
    };
    const previous = before.digest;
    const digest = digestOfRow(previous, row);
    const chain = nextInChain(chainBefore, digest);
    // By position: names are looked up one by one.
    insert.run(
      connectionId,
      orderId,
      row.orderSeq,
      at,
      row.station,
      row.packer,
      row.approvedBy,
      kind,
      detail,
      salt,
      row.detailDigest,
      previous,
      digest,
      chain,
    );
    return { last: { orderSeq: row.orderSeq, digest }, chain };
  };

  /** Where the chains ended is asked once for all that is written together. */
  const write = (all: readonly Told[]): void => {
    if (all.length === 0) return;
    let chain = lastOfAll.get() ?? removed.get() ?? noDigest;
    const lasts = new Map<string, Link>();
    for (const told of all) {
      const { connectionId, orderId } = told.key;
      const name = JSON.stringify([connectionId, orderId]);
      const before = lasts.get(name) ??
        lastOfOrder.get(connectionId, orderId) ?? { orderSeq: 0, digest: noDigest };
      const written = writeRow(told, before, chain);
      lasts.set(name, written.last);
      chain = written.chain;
    }
  };

  const isOf = (key: OrderKey, told: Told): boolean =>
    told.key.connectionId === key.connectionId && told.key.orderId === key.orderId;

  return {
    add: (key, kind, facts, by) => {
      const who = by === 'station' ? nobody() : (by ?? actor());
      const told = { key, kind, facts, by: who, at: Math.round(now()) };
      if (collected === undefined) write([told]);
      else collected.push(told);
    },
    collect: (work) => {
      if (collected !== undefined) return work();
      collected = [];
      try {
        const value = work();
        write(collected);
        return value;
      } finally {
        collected = undefined;
      }
    },
    hasTold: (key) => collected?.some((told) => isOf(key, told)) === true,
    scanned: (key, scan) => {
      const told = collected ?? [];
      const isDone = (one: Told): boolean => isOf(key, one) && ofScan.has(one.kind);
      const done = told.filter(isDone);
      const first = told.findIndex(isDone);
      const events = done.map(({ kind, facts }) => ({ kind, ...facts }));
      const row: Told = {
        key,
        kind: 'scan',
        facts: events.length === 0 ? scan : { ...scan, events },
        by: actor(),
        at: Math.round(now()),
      };
      const rest = told.filter((one) => !isDone(one));
      rest.splice(
        first < 0 ? rest.length : told.slice(0, first).filter((one) => !isDone(one)).length,
        0,
        row,
      );
      collected = rest;
    },
  };
}

import type { QueueName } from '../../contract/common.ts';
import { type CallError, callFailure } from '../../contract/errors.ts';
import type { StoredConnection } from '../connections/connectionStore.ts';
import { linesAtOnce, type OrderStore } from '../orders/orderStore.ts';
import type { QueueMarks } from '../orders/queueMarks.ts';
import type { Answer } from '../shipperone/answer.ts';
import type { ShipperOneClient } from '../shipperone/client.ts';
import { explain } from '../shipperone/explain.ts';
import { isObject } from '../shipperone/fields.ts';
import { type Pace, portions } from './pace.ts';
import type { Turns } from './turns.ts';
import {
  believed,
  dateFilter,
  latestStamp,
  newerStamp,
  stepBack,
  watermarkFromDateHeader,
} from './watermark.ts';

/** ShipperOne's fixed page size. */
export const pageSize = 100;
/** Far more than any real queue has; a server that invents orders for ever must not fill the disk. */
const mostPages = 2500;

export interface PassDeps {
  readonly client: ShipperOneClient;
  readonly orders: OrderStore;
  readonly marks: QueueMarks;
  readonly now: () => number;
  readonly signal: AbortSignal;
  readonly turns: Turns;
  /** How many lines of orders are stored in one transaction. */
  readonly pace: Pace;
  readonly onPage: (pages: number, orders: number) => void;
}

export interface PassResult {
  readonly ok: boolean;
  /** Orders read. */
  readonly orders: number;
  readonly changed: readonly string[];
  /** Orders that left the queue; only a sweep can find them. */
  readonly left: readonly string[];
  readonly error: CallError | undefined;
  /** The answer at which the pass failed, for whoever has to pause something. */
  readonly failure: Exclude<Answer, { kind: 'json' }> | undefined;
}

/**
 * Reads a queue once: all of it (`sweep`), or what was updated since the watermark. Each page is stored as it
 * comes. The watermark moves only when the end was reached, so a failed pass is simply repeated.
 */
export async function runQueuePass(
  deps: PassDeps,
  connection: StoredConnection,
  queue: QueueName,
  wantSweep: boolean,
): Promise<PassResult> {
  const date = wantSweep ? undefined : dateFilter(deps.marks.watermark(connection.connectionId, queue));
  const rules = { queue, partials: connection.partials, barcodeFields: connection.barcodeFields };
  const seen = new Set<string>();
  const changed: string[] = [];
  let newest: string | undefined;
  let dateHeader: string | undefined;
  const startedAt = deps.now();

  const end = (outcome: Partial<PassResult>): PassResult => ({
    ok: true,
    orders: seen.size,
    changed,
    left: [],
    error: undefined,
    failure: undefined,
    ...outcome,
  });

  for (let page = 1; page <= mostPages; page += 1) {
    const answer = await deps.client.readQueue(queue, { page, date }, deps.signal);
    if (answer.kind !== 'json') {
      return end({ ok: false, error: explain(answer, `the queue ${queue}`), failure: answer });
    }
    // The pass was stopped just as the answer came: nothing may be stored any more.
    if (deps.signal.aborted) return end({ ok: false });
    if (!Array.isArray(answer.json)) return end({ ok: false, error: notAList(queue) });
    dateHeader ??= answer.date;
    const latest = latestStamp(answer.date, deps.now());
    const before = { changed: changed.length, seen: seen.size };
    await deps.turns.begin();
    for (const { items, weight } of portions(answer.json, linesOf, deps.pace.atATime)) {
      const stored = deps.pace.timed(Math.min(weight, linesAtOnce), () =>
        deps.orders.storePage({
          ...{ connectionId: connection.connectionId, rules, rows: items, now: deps.now() },
          ...{ alreadySeen: seen, inTurns: true, latest },
        }),
      );
      newest = newerStamp(newest, stored.newestUpdate);
      changed.push(...stored.changed);
      for (const id of stored.ids) seen.add(id);
      await deps.turns.breathe();
      if (deps.signal.aborted) return end({ ok: false });
      while (stored.more?.() === true) {
        await deps.turns.breathe();
        if (deps.signal.aborted) return end({ ok: false });
      }
    }
    deps.onPage(page, seen.size);
    const isQuiet = changed.length === before.changed;
    if (seen.size === before.seen || (isQuiet && isShortPoll(date, answer.json.length))) {
      // An order may change on an early page while a long queue is still being read; its change must not lie
      // before the new watermark.
      const reached = stepBack(newest, deps.now() - startedAt);
      const isWhole = date === undefined;
      const left = await finish(deps, { connection, queue, isWhole, seen, newest: reached, dateHeader });
      return end(deps.signal.aborted ? { ok: false } : { left });
    }
  }
  return end({
    ok: false,
    error: callFailure(
      'not_shipperone',
      `The queue ${queue} has no end: reading stopped after ${mostPages} pages.`,
      {
        queue,
        pages: mostPages,
      },
    ),
  });
}

/**
 * Whether a short page ends the pass. The guide says to read on until an empty page; an incremental pass whose
 * short page brought nothing new ends without that, so that an idle poll costs one request. Sweeps always read to
 * the end.
 */
function isShortPoll(date: string | undefined, rows: number): boolean {
  return date !== undefined && rows < pageSize;
}

/** The weight of an order: its lines, and one for itself. */
function linesOf(order: unknown): number {
  return isObject(order) && Array.isArray(order.items) ? order.items.length + 1 : 1;
}

/** What a pass had read when it reached the end of its queue. */
interface ReadToEnd {
  readonly connection: StoredConnection;
  readonly queue: QueueName;
  readonly isWhole: boolean;
  readonly seen: ReadonlySet<string>;
  /** The newest believable stamp of its rows. */
  readonly newest: string | undefined;
  readonly dateHeader: string | undefined;
}

/** Moves the watermark, and after a whole reading finds what has left. @returns ids of the orders that left. */
async function finish(
  deps: PassDeps,
  { connection, queue, isWhole, seen, newest, dateHeader }: ReadToEnd,
): Promise<readonly string[]> {
  const { connectionId } = connection;
  const known = believed(deps.marks.watermark(connectionId, queue), latestStamp(dateHeader, deps.now()));
  // The Date header is used only when no row has a believable stamp: its zone is a setting of the connection and
  // may be wrong.
  const stampless = newest === undefined && seen.size > 0;
  const found = stampless ? watermarkFromDateHeader(dateHeader, connection.timeZone) : newest;
  // A whole reading sets the watermark anew, also backwards: if ShipperOne's clock was set back, the old
  // watermark would hide every update.
  const watermark = isWhole ? (found ?? known) : newerStamp(known, found);
  if (watermark !== undefined) deps.marks.advance(connectionId, queue, watermark);
  return isWhole
    ? deps.marks.endSweep(connectionId, queue, seen, deps.now(), {
        breathe: deps.turns.breathe,
        isGivenUp: () => deps.signal.aborted,
      })
    : [];
}

function notAList(queue: QueueName): CallError {
  return callFailure(
    'not_shipperone',
    `The answer for the queue ${queue} is not a list of orders. Check the base URL and the store code.`,
    { queue },
  );
}

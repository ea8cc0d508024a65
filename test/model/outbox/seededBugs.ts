import type { OutboxStore } from '../../../main/core/outbox/outboxStore.ts';
import type { Answer } from '../../../main/core/shipperone/answer.ts';
import type { Db } from '../../../main/core/store/openDatabase.ts';
import type { ReadBackResult } from './simulatedNetwork.ts';

/**
 * Faults that other queues have had, built into the simulation on purpose: a harness that does not catch them
 * proves nothing about ours.
 */
export const seededBugs = [
  'remove before send',
  'confirmed before send',
  'enqueue in two commits',
  'any 2xx is success',
  'no order within an order',
  'retry timer never set',
  'power cut loses commits',
  'no back-off',
  '401 stops the entry',
  '400 counts as done',
  'followers of a refused entry go on',
  'delete after five tries',
  'blind repeat of partial shipments',
  'sending is forgotten after a crash',
  'other bytes on the second try',
  '400 is tried again',
  '403 stops the entry',
  'absence proves that nothing was shipped',
  'times are trusted after the clock was set',
  'sleep forgets what was under way',
  'taken back after it was sent',
  'pauses are measured by the clock on the wall',
  'what was to be sent again is forgotten after a crash',
] as const;
export type SeededBug = (typeof seededBugs)[number];

/** What a bug makes of an answer before the outbox sees it. */
export function distortAnswer(bug: SeededBug | undefined, answer: Answer, orderId: string): Answer {
  const success: Answer = { kind: 'json', status: 200, json: { order_id: orderId }, date: undefined };
  if (bug === 'any 2xx is success' && answer.kind === 'later' && answer.cause === 'not_shipperone')
    return success;
  if (bug === '400 counts as done' && answer.kind === 'refused') return success;
  if (bug === '403 stops the entry' && answer.kind === 'forbidden') return { ...answer, kind: 'refused' };
  if (bug === '401 stops the entry' && answer.kind === 'unauthorized') return { ...answer, kind: 'refused' };
  if (bug === '400 is tried again' && answer.kind === 'refused') {
    return {
      kind: 'later',
      cause: 'server_error',
      status: 400,
      retryAfterMs: undefined,
      mayHaveArrived: true,
      message: answer.message,
    };
  }
  return answer;
}

/** What a bug makes of a reading of the queue that did not find the order. */
export function distortReadBack(bug: SeededBug | undefined, result: ReadBackResult): ReadBackResult {
  const isBlind = bug === 'absence proves that nothing was shipped' && result.kind === 'unclear';
  return isBlind ? { kind: 'not_applied' } : result;
}

export function distortStore(store: OutboxStore, bug: SeededBug | undefined): OutboxStore {
  if (bug !== 'times are trusted after the clock was set') return store;
  return { ...store, due: (query) => store.due({ ...query, implausible: Number.MAX_SAFE_INTEGER }) };
}

/** What a bug does to the rows, behind the outbox's back. */
export const distortRows = {
  discarded: (db: Db, entryId: string): void => {
    db.prepare("update outbox set state = 'discarded' where entry_id = ?").run(entryId);
  },
  begun: (db: Db, bug: SeededBug | undefined, entryId: string): void => {
    if (bug === 'remove before send') db.prepare('delete from outbox where entry_id = ?').run(entryId);
    if (bug === 'confirmed before send') {
      db.prepare("update outbox set state = 'confirmed', confirmed_at = 1 where entry_id = ?").run(entryId);
    }
    if (bug === 'other bytes on the second try') {
      db.prepare("update outbox set body = body || ' ' where entry_id = ? and attempts > 1").run(entryId);
    }
  },
  settled: (db: Db, bug: SeededBug | undefined, entryId: string): void => {
    if (bug === 'no back-off') {
      db.prepare('update outbox set next_attempt_at = null where entry_id = ?').run(entryId);
    }
    if (bug === 'delete after five tries') {
      db.prepare('delete from outbox_try where entry_id = ? and number >= 5').run(entryId);
      db.prepare("delete from outbox where entry_id = ? and attempts >= 5 and state <> 'confirmed'").run(
        entryId,
      );
    }
    if (bug === 'followers of a refused entry go on') {
      db.prepare(
        `update outbox set state = 'ready', last_error = null where state = 'attention'
         and json_extract(last_error, '$.code') = 'behind_another'`,
      ).run();
    }
  },
} as const;

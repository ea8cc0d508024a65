import type { EntryError, EntryState } from '../../contract/outbox.ts';
import type { Db } from '../store/openDatabase.ts';
import type { Expected } from './expected.ts';
import type { StoredEntry } from './outboxRow.ts';

/**
 * The fields of an entry that may change; null clears a field. The bytes never change, because they may already
 * have been sent.
 */
export interface EntryPatch {
  readonly state?: EntryState;
  readonly mayHaveArrived?: boolean;
  readonly attempts?: number;
  readonly failures?: number;
  readonly holdUntil?: number | null;
  readonly nextAttemptAt?: number | null;
  readonly lastSentAt?: number;
  readonly confirmedAt?: number | null;
  readonly lastError?: EntryError | null;
  readonly answer?: string | null;
  readonly reason?: string | null;
  readonly expected?: Expected;
}

const patchColumns = {
  state: 'state',
  mayHaveArrived: 'may_have_arrived',
  attempts: 'attempts',
  failures: 'failures',
  holdUntil: 'hold_until',
  nextAttemptAt: 'next_attempt_at',
  lastSentAt: 'last_sent_at',
  confirmedAt: 'confirmed_at',
  lastError: 'last_error',
  answer: 'answer',
  reason: 'reason',
  expected: 'expected',
} as const satisfies Record<keyof EntryPatch, string>;

/**
 * Updates only the columns of the change. There are few kinds of changes, and the statement of each is prepared
 * once.
 */
export function createPatch(db: Db): (entryId: string, change: EntryPatch, now: number) => void {
  const prepared = new Map<string, ReturnType<Db['prepare']>>();
  const prepare = (keys: readonly (keyof EntryPatch)[]) => {
    const sets = [...keys.map((key) => `${patchColumns[key]} = ?`), 'updated_at = ?'].join(', ');
    return db.prepare(`update outbox set ${sets} where entry_id = ?`);
  };
  return (entryId, change, now) => {
    const keys = Object.keys(change).filter((key): key is keyof EntryPatch =>
      Object.hasOwn(patchColumns, key),
    );
    const kind = keys.join();
    const update = prepared.get(kind) ?? prepare(keys);
    prepared.set(kind, update);
    update.run(...keys.map((key) => toSql(change[key])), now, entryId);
  };
}

function toSql(value: EntryPatch[keyof EntryPatch]): string | number | null {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'object' && value !== null) return JSON.stringify(value);
  return value ?? null;
}

/** The entry as its row is after the change, without reading the row again. */
export function patched(entry: StoredEntry, change: EntryPatch, now: number): StoredEntry {
  return {
    ...entry,
    updatedAt: now,
    state: change.state ?? entry.state,
    mayHaveArrived: change.mayHaveArrived ?? entry.mayHaveArrived,
    attempts: change.attempts ?? entry.attempts,
    failures: change.failures ?? entry.failures,
    expected: change.expected ?? entry.expected,
    lastSentAt: change.lastSentAt ?? entry.lastSentAt,
    holdUntil: changed(entry.holdUntil, change.holdUntil),
    nextAttemptAt: changed(entry.nextAttemptAt, change.nextAttemptAt),
    confirmedAt: changed(entry.confirmedAt, change.confirmedAt),
    lastError: changed(entry.lastError, change.lastError),
    reason: changed(entry.reason, change.reason),
  };
}

function changed<T>(before: T | undefined, change: T | null | undefined): T | undefined {
  return change === undefined ? before : (change ?? undefined);
}

import { z } from 'zod';
import { type ActionName, actionName } from '../../contract/common.ts';
import {
  type Attempt,
  type Entry,
  type EntryAct,
  type EntryError,
  type EntryState,
  entryAct,
  entryError,
  entryState,
} from '../../contract/outbox.ts';
import { type Expected, expected } from './expected.ts';

export interface StoredEntry {
  readonly seq: number;
  readonly entryId: string;
  readonly connectionId: string;
  readonly orderId: string;
  readonly action: ActionName;
  readonly state: EntryState;
  readonly body: string;
  readonly expected: Expected;
  readonly partialQuantity: boolean;
  /** A try may have reached ShipperOne although no answer came. */
  readonly mayHaveArrived: boolean;
  readonly attempts: number;
  readonly failures: number;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly holdUntil: number | undefined;
  readonly nextAttemptAt: number | undefined;
  /** When its bytes were last on their way, as far as is known. */
  readonly lastSentAt: number | undefined;
  readonly confirmedAt: number | undefined;
  readonly lastError: EntryError | undefined;
  readonly reason: string | undefined;
  readonly packId: string | undefined;
  /** Who made the decision. */
  readonly packer: string;
}

const rowShape = z.object({
  seq: z.int(),
  entry_id: z.string(),
  connection_id: z.string(),
  order_id: z.string(),
  action: actionName,
  state: entryState,
  body: z.string(),
  expected: z.string(),
  partial_quantity: z.int(),
  may_have_arrived: z.int(),
  attempts: z.int(),
  failures: z.int(),
  created_at: z.int(),
  updated_at: z.int(),
  hold_until: z.int().nullable(),
  next_attempt_at: z.int().nullable(),
  last_sent_at: z.int().nullable(),
  confirmed_at: z.int().nullable(),
  last_error: z.string().nullable(),
  reason: z.string().nullable(),
  pack_id: z.string().nullable(),
  // Rows of versions without packers have no value here.
  packer: z.string().default(''),
});

/** The columns that an entry is read from. ShipperOne's answers may be long and are not among them. */
export const columns = Object.keys(rowShape.shape).join(', ');

/**
 * An entry from the row that a statement's `get` returns, or undefined. @throws when the row does not have the
 * shape that this version writes.
 */
export function mapOne(row: unknown): StoredEntry | undefined {
  return row === undefined ? undefined : fromRow(row);
}

/** @throws when the row is not of the shape that this version writes. */
export function fromRow(raw: unknown): StoredEntry {
  const row = rowShape.parse(raw);
  return {
    seq: row.seq,
    entryId: row.entry_id,
    connectionId: row.connection_id,
    orderId: row.order_id,
    action: row.action,
    state: row.state,
    body: row.body,
    expected: expected.parse(JSON.parse(row.expected)),
    partialQuantity: row.partial_quantity === 1,
    mayHaveArrived: row.may_have_arrived === 1,
    attempts: row.attempts,
    failures: row.failures,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    holdUntil: row.hold_until ?? undefined,
    nextAttemptAt: row.next_attempt_at ?? undefined,
    lastSentAt: row.last_sent_at ?? undefined,
    confirmedAt: row.confirmed_at ?? undefined,
    lastError: row.last_error === null ? undefined : entryError.parse(JSON.parse(row.last_error)),
    reason: row.reason ?? undefined,
    packId: row.pack_id ?? undefined,
    packer: row.packer,
  };
}

const tryShape = z.object({
  number: z.int(),
  at: z.int(),
  milliseconds: z.number(),
  outcome: z.string(),
  status: z.int().nullable(),
  message: z.string(),
});

/** A row of a try. @throws when it is not of the shape that this version writes. */
export function toAttempt(raw: unknown): Attempt {
  const { status, ...rest } = tryShape.parse(raw);
  return status === null ? rest : { ...rest, status };
}

const actShape = z.object({
  at: z.int(),
  act: entryAct.shape.act,
  packer: z.string(),
  approved_by: z.string().nullable(),
});

/** A row of what a person did to an entry. @throws when it is not of the shape that this version writes. */
export function toAct(raw: unknown): EntryAct {
  const { approved_by: approvedBy, ...act } = actShape.parse(raw);
  return approvedBy === null ? act : { ...act, approvedBy };
}

/** The entry as the contract has it. */
export function toEntry(stored: StoredEntry): Entry {
  const optional: Partial<Entry> = {};
  if (stored.holdUntil !== undefined) optional.holdUntil = stored.holdUntil;
  if (stored.nextAttemptAt !== undefined) optional.nextAttemptAt = stored.nextAttemptAt;
  if (stored.confirmedAt !== undefined) optional.confirmedAt = stored.confirmedAt;
  if (stored.lastError !== undefined) optional.lastError = stored.lastError;
  if (stored.reason !== undefined) optional.reason = stored.reason;
  return {
    entryId: stored.entryId,
    connectionId: stored.connectionId,
    orderId: stored.orderId,
    action: stored.action,
    state: stored.state,
    attempts: stored.attempts,
    createdAt: stored.createdAt,
    updatedAt: stored.updatedAt,
    trackNumbers: stored.expected.trackNumbers,
    packer: stored.packer,
    ...optional,
  };
}

import { z } from 'zod';
import { entryState } from '../../contract/outbox.ts';
import { type RefusalReason, refusalReason } from '../../contract/packing.ts';
import { packEvent } from '../packing/packEvent.ts';
import { packStart } from '../packing/packStart.ts';
import type { Db } from '../store/openDatabase.ts';
import type { Span } from './calendar.ts';
import type { Happened, PackRecord, RefusedScan, ShipCall } from './dayFacts.ts';

/** As the index pack_event_of_day says it, word for word, or SQLite does not use it. */
const ofDay = `(instr(event, '"kind":"finished"') > 0 or instr(event, '"kind":"shortened"') > 0
    or instr(event, '"how":"manual"') > 0 or instr(event, '"hold":true') > 0 or instr(event, '"kind":"undone"') > 0)`;

const callColumns = `entry_id, connection_id, order_id, state, created_at, confirmed_at, packer,
  json_extract(expected, '$.items') items, json_extract(expected, '$.trackNumbers') tracks`;

const packRow = z.object({
  connection_id: z.string(),
  order_id: z.string(),
  phase: z.string(),
  opened_at: z.int(),
  erased_at: z.int().nullable(),
});
const eventRow = z.object({
  at: z.int(),
  packer: z.string(),
  approved_by: z.string().nullable(),
  event: z.string(),
});
const callRow = z.object({
  entry_id: z.string(),
  connection_id: z.string(),
  order_id: z.string(),
  state: entryState,
  created_at: z.int(),
  confirmed_at: z.int().nullable(),
  packer: z.string(),
  items: z.string(),
  tracks: z.string(),
});
const callItems = z.array(z.object({ itemId: z.string(), qty: z.int() }));
const refusedRow = z.object({ at: z.int(), packer: z.string(), reason: refusalReason });

/** Refused since it was not known who is there: whoever had been signed in before did not make these scans. */
const nobodys: ReadonlySet<RefusalReason> = new Set(['signed_out', 'unknown_badge']);

export type DayStore = ReturnType<typeof createDayStore>;

/** What station.db holds of a day; each question goes by an index of its own. */
export function createDayStore(db: Db) {
  const packIds = db
    .prepare<[Span], string>(
      `select distinct pack_id from pack_event where at >= @from and at < @to and ${ofDay} order by at`,
    )
    .pluck();
  const pack = db.prepare(
    'select connection_id, order_id, phase, opened_at, erased_at from pack where pack_id = ?',
  );
  const start = db.prepare<[string], string>('select start from pack where pack_id = ?').pluck();
  const events = db.prepare(
    'select at, packer, approved_by, event from pack_event where pack_id = ? order by seq',
  );
  const callsOfPack = db.prepare(
    `select ${callColumns} from outbox where pack_id = ? and action = 'ship' order by seq`,
  );
  const callsWithoutJournal = db.prepare<[Span]>(`
    select ${callColumns} from outbox where action = 'ship' and created_at >= @from and created_at < @to
      and state <> 'discarded'
      and not exists (select 1 from pack_event where pack_event.pack_id = outbox.pack_id) order by created_at`);
  const refused = db.prepare<[Span]>(`
    select at, packer, json_extract(answer, '$.reason') reason from scan
    where at >= @from and at < @to and instr(answer, '"outcome":"refused"') > 0
      and instr(answer, '"repeated":true') = 0 order by at`);

  return {
    /** Packs of which something that may count was done in this time. */
    packIds: (span: Span): readonly string[] => packIds.all(span),
    pack: (packId: string): PackRecord | undefined => {
      const raw = pack.get(packId);
      if (raw === undefined) return undefined;
      const row = packRow.parse(raw);
      return {
        packId,
        connectionId: row.connection_id,
        orderId: row.order_id,
        isClosed: row.phase === 'closed',
        openedAt: row.opened_at,
        isErased: row.erased_at !== null,
        start: () => packStart.parse(JSON.parse(start.get(packId) ?? '')),
        events: events.all(packId).map(toHappened),
        calls: callsOfPack.all(packId).map(toCall),
      };
    },
    /** Ship calls whose journal was lost with a damaged file. */
    callsWithoutJournal: (span: Span): readonly ShipCall[] => callsWithoutJournal.all(span).map(toCall),
    refused: (span: Span): readonly RefusedScan[] =>
      refused.all(span).flatMap((raw) => {
        const row = refusedRow.safeParse(raw).data;
        if (row === undefined) return [];
        return nobodys.has(row.reason) ? { ...row, packer: '' } : row;
      }),
  };
}

function toHappened(raw: unknown): Happened {
  const row = eventRow.parse(raw);
  return {
    at: row.at,
    packer: row.packer,
    approvedBy: row.approved_by ?? undefined,
    event: packEvent.parse(JSON.parse(row.event)),
  };
}

function toCall(raw: unknown): ShipCall {
  const row = callRow.parse(raw);
  return {
    entryId: row.entry_id,
    connectionId: row.connection_id,
    orderId: row.order_id,
    state: row.state,
    createdAt: row.created_at,
    confirmedAt: row.confirmed_at ?? undefined,
    packer: row.packer,
    items: callItems.parse(JSON.parse(row.items)),
    trackNumbers: z.array(z.string()).parse(JSON.parse(row.tracks)),
  };
}

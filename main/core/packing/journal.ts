import { z } from 'zod';
import {
  type PackPhase,
  packPhase,
  type ScanAnswer,
  type ScanSource,
  scanAnswer,
} from '../../contract/packing.ts';
import type { OrderKey } from '../orders/orderQueries.ts';
import { type Actor, nobody } from '../packers/actor.ts';
import type { Db } from '../store/openDatabase.ts';
import { type PackEvent, packEvent } from './packEvent.ts';
import { type PackStart, packStart } from './packStart.ts';

export interface StoredPack extends OrderKey {
  readonly packId: string;
  readonly phase: PackPhase | 'closed';
  readonly openedAt: number;
  readonly changedAt: number;
  readonly start: PackStart;
  readonly entryId: string | undefined;
}

export interface ScanRecord {
  readonly scanId: string;
  readonly at: number;
  readonly source: ScanSource;
  readonly raw: string;
}

export type StoredAnswer = Omit<ScanAnswer, 'pack'>;

const packRow = z.object({
  pack_id: z.string(),
  connection_id: z.string(),
  order_id: z.string(),
  phase: z.union([packPhase, z.literal('closed')]),
  opened_at: z.int(),
  changed_at: z.int(),
  start: z.string(),
  entry_id: z.string().nullable(),
});

const storedAnswer = scanAnswer.omit({ pack: true });

export type Journal = ReturnType<typeof createJournal>;

/** Rows of packs, their events and the scan log; each says who. Transactions are the caller's. */
export function createJournal(db: Db, actor: () => Actor = nobody) {
  const insertPack = db.prepare(`
    insert into pack (pack_id, connection_id, order_id, phase, opened_at, changed_at, start)
    values (@packId, @connectionId, @orderId, 'scanning', @now, @now, @start)`);
  const setPhase = db.prepare(
    `update pack set phase = @phase, entry_id = @entryId, changed_at = @now, erased_at = null
     where pack_id = @packId`,
  );
  const unfinished = db.prepare(
    "select * from pack where phase in ('scanning', 'tracking', 'parked') order by pack_seq",
  );
  const unfinishedOf = db.prepare(`select * from pack where connection_id = +? and order_id = +?
    and phase in ('scanning', 'tracking', 'parked') order by pack_seq desc limit 1`);
  const justFinished = db.prepare(`
    select p.* from pack p join outbox e on e.entry_id = p.entry_id
    where p.phase = 'finished' and e.state = 'held' order by p.pack_seq desc limit 1`);
  const byId = db.prepare('select * from pack where pack_id = ?');
  const byEntry = db.prepare('select * from pack where entry_id = ?');
  const events = db.prepare<[string], { event: string }>(
    'select event from pack_event where pack_id = ? order by seq',
  );
  const addEvent = db.prepare(`
    insert into pack_event (pack_id, seq, at, packer, approved_by, scan_id, event)
    select @packId, coalesce(max(seq), 0) + 1, @at, @packer, @approvedBy, @scanId, @event
    from pack_event where pack_id = @packId`);
  const packerOf = db.prepare<[string], { packer: string }>(
    'select packer from pack_event where pack_id = ? order by seq desc limit 1',
  );
  const findScan = db.prepare<[string], { raw: string; answer: string | null }>(
    'select raw, answer from scan where scan_id = ?',
  );
  const insertScan = db.prepare(`
    insert into scan (scan_id, at, source, raw, pack_id, answer, packer)
    values (@scanId, @at, @source, @raw, @packId, @answer, @packer)
    on conflict (scan_id) do update set answer = coalesce(excluded.answer, scan.answer), pack_id = excluded.pack_id`);
  const useTrack = db.prepare(`
    insert into used_track (track_number, connection_id, order_id, entry_id, at)
    values (?, ?, ?, ?, ?) on conflict do nothing`);
  const usedTrack = db.prepare<[string, string], { order_id: string; at: number }>(`
    select t.order_id, t.at from used_track t join outbox e on e.entry_id = t.entry_id
    where t.track_number = ? and t.entry_id <> ? and e.state <> 'discarded' limit 1`);

  const useSerial = db.prepare(`
    insert into used_serial (gtin14, serial, connection_id, order_id, entry_id, at)
    values (?, ?, ?, ?, ?, ?) on conflict do nothing`);
  const usedSerial = db.prepare<[string, string, string], { order_id: string }>(`
    select s.order_id from used_serial s join outbox e on e.entry_id = s.entry_id
    where s.gtin14 = ? and s.serial = ? and s.entry_id <> ? and e.state <> 'discarded' limit 1`);

  return {
    addPack: (key: OrderKey, packId: string, start: PackStart, now: number): void => {
      insertPack.run({ ...key, packId, start: JSON.stringify(start), now });
    },
    setPhase: (
      packId: string,
      phase: StoredPack['phase'],
      entryId: string | undefined,
      now: number,
    ): void => {
      setPhase.run({ packId, phase, entryId: entryId ?? null, now });
    },
    unfinished: (): readonly StoredPack[] => unfinished.all().map(fromRow),
    unfinishedOf: (key: OrderKey): StoredPack | undefined => {
      const row = unfinishedOf.get(key.connectionId, key.orderId);
      return row === undefined ? undefined : fromRow(row);
    },
    /** The last pack whose shipment can still be taken back. */
    justFinished: (): StoredPack | undefined => {
      const row = justFinished.get();
      return row === undefined ? undefined : fromRow(row);
    },
    get: (packId: string): StoredPack | undefined => {
      const row = byId.get(packId);
      return row === undefined ? undefined : fromRow(row);
    },
    ofEntry: (entryId: string): StoredPack | undefined => {
      const row = byEntry.get(entryId);
      return row === undefined ? undefined : fromRow(row);
    },
    events: (packId: string): readonly PackEvent[] =>
      events.all(packId).map((row) => packEvent.parse(JSON.parse(row.event))),
    addEvent: (
      packId: string,
      event: PackEvent,
      facts: { readonly at: number; readonly packer: string; readonly scanId: string | undefined },
    ): void => {
      addEvent.run({
        packId,
        at: facts.at,
        packer: facts.packer,
        approvedBy: actor().approvedBy ?? null,
        scanId: facts.scanId ?? null,
        event: JSON.stringify(event),
      });
    },
    packerOf: (packId: string): string => packerOf.get(packId)?.packer ?? '',
    /**
     * A scan as it was logged; undefined when it is new. It has no answer when the station died before giving
     * one.
     */
    scanOf: (
      scanId: string,
    ): { readonly raw: string; readonly answer: StoredAnswer | undefined } | undefined => {
      const row = findScan.get(scanId);
      if (row === undefined) return undefined;
      const answer = row.answer === null ? undefined : storedAnswer.parse(JSON.parse(row.answer));
      return { raw: row.raw, answer };
    },
    addScan: (scan: ScanRecord, packId: string | undefined, answer: StoredAnswer | undefined): void => {
      insertScan.run({
        ...scan,
        packer: actor().packer,
        packId: packId ?? null,
        answer: answer === undefined ? null : JSON.stringify(answer),
      });
    },
    useTrack: (trackNumber: string, key: OrderKey, entryId: string, now: number): void => {
      useTrack.run(trackNumber, key.connectionId, key.orderId, entryId, now);
    },
    useSerial: (
      { gtin14, serial }: { readonly gtin14: string; readonly serial: string },
      key: OrderKey,
      entryId: string,
      now: number,
    ): void => {
      useSerial.run(gtin14, serial, key.connectionId, key.orderId, entryId, now);
    },
    /** The order that the piece with this serial number already left with, unless taken back; not by `exceptEntry`. */
    serialUsedBy: (gtin14: string, serial: string, exceptEntry = ''): string | undefined =>
      usedSerial.get(gtin14, serial, exceptEntry)?.order_id,
    /** When and with which order a tracking number was already sent, unless that was taken back. */
    useOf: (trackNumber: string): { readonly orderId: string; readonly at: number } | undefined => {
      const row = usedTrack.get(trackNumber, '');
      return row === undefined ? undefined : { orderId: row.order_id, at: row.at };
    },
    /** The order that a tracking number was already sent with, unless that was taken back; not by `exceptEntry`. */
    usedBy: (trackNumber: string, exceptEntry = ''): string | undefined =>
      usedTrack.get(trackNumber, exceptEntry)?.order_id,
  };
}

function fromRow(raw: unknown): StoredPack {
  const row = packRow.parse(raw);
  return {
    packId: row.pack_id,
    connectionId: row.connection_id,
    orderId: row.order_id,
    phase: row.phase,
    openedAt: row.opened_at,
    changedAt: row.changed_at,
    start: packStart.parse(JSON.parse(row.start)),
    entryId: row.entry_id ?? undefined,
  };
}

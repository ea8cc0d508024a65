import { z } from 'zod';
import type { OrderKey } from '../orders/orderQueries.ts';
import type { Db } from '../store/openDatabase.ts';

/** A confirmed shipment that did not hold the whole order. */
export interface PartShipment extends OrderKey {
  readonly seq: number;
  readonly entryId: string;
  readonly packId: string | undefined;
  readonly confirmedAt: number;
  readonly packer: string;
}

const row = z.object({
  seq: z.int(),
  entry_id: z.string(),
  connection_id: z.string(),
  order_id: z.string(),
  pack_id: z.string().nullable(),
  confirmed_at: z.int(),
  packer: z.string(),
});

/** So many in one go; a station that ships short every day has ten thousand after a year. */
const atATime = 200;

/**
 * Reads by the index outbox_in_part, newest first, in portions: those before the one with this number.
 * An empty portion is the end.
 */
export function createPartShipments(db: Db): (before: number) => readonly PartShipment[] {
  const portion = db.prepare<[number, number]>(`
    select seq, entry_id, connection_id, order_id, pack_id, confirmed_at, packer from outbox
    where action = 'ship' and instr(expected, '"whole":false') > 0 and +state = 'confirmed' and seq < ?
    order by seq desc limit ?`);
  return (before) =>
    portion.all(before, atATime).map((raw) => {
      const found = row.parse(raw);
      return {
        seq: found.seq,
        entryId: found.entry_id,
        connectionId: found.connection_id,
        orderId: found.order_id,
        packId: found.pack_id ?? undefined,
        confirmedAt: found.confirmed_at,
        packer: found.packer,
      };
    });
}

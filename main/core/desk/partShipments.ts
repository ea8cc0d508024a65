import { z } from 'zod';
import type { OrderKey } from '../orders/orderQueries.ts';
import type { Db } from '../store/openDatabase.ts';

/** A confirmed shipment that did not hold the whole order. */
export interface PartShipment extends OrderKey {
  readonly entryId: string;
  readonly packId: string | undefined;
  readonly confirmedAt: number;
  readonly packer: string;
}

const row = z.object({
  entry_id: z.string(),
  connection_id: z.string(),
  order_id: z.string(),
  pack_id: z.string().nullable(),
  confirmed_at: z.int(),
  packer: z.string(),
});

/** Reads by the index outbox_in_part, newest first: few shipments leave something behind. */
export function createPartShipments(db: Db): () => readonly PartShipment[] {
  const all = db.prepare(`
    select entry_id, connection_id, order_id, pack_id, confirmed_at, packer from outbox
    where action = 'ship' and instr(expected, '"whole":false') > 0 and +state = 'confirmed'
    order by seq desc`);
  return () =>
    all.all().map((raw) => {
      const found = row.parse(raw);
      return {
        entryId: found.entry_id,
        connectionId: found.connection_id,
        orderId: found.order_id,
        packId: found.pack_id ?? undefined,
        confirmedAt: found.confirmed_at,
        packer: found.packer,
      };
    });
}

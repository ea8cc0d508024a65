import { z } from 'zod';
import type { Tote } from '../../contract/totesCalls.ts';
import type { OrderKey } from '../orders/orderQueries.ts';
import type { Db } from '../store/openDatabase.ts';

const row = z.object({
  code: z.string(),
  connection_id: z.string(),
  order_id: z.string(),
  at: z.int(),
  packer: z.string(),
});

export type ToteStore = ReturnType<typeof createToteStore>;

/** Which order lies in which tote. Transactions are the caller's; what a removed connection left behind counts as free. */
export function createToteStore(db: Db) {
  const known =
    'from tote t where exists (select 1 from connection c where c.connection_id = t.connection_id)';
  const all = db.prepare(`select * ${known} order by t.at, t.code`);
  const byCode = db.prepare(`select * ${known} and t.code = ?`);
  const ofOrder = db
    .prepare<[string, string], string>(
      'select code from tote where connection_id = ? and order_id = ? order by at, code',
    )
    .pluck();
  const write = db.prepare(`
    insert into tote (code, connection_id, order_id, at, packer) values (@code, @connectionId, @orderId, @at, @packer)
    on conflict (code) do update set connection_id = excluded.connection_id, order_id = excluded.order_id,
      at = excluded.at, packer = excluded.packer`);
  const remove = db.prepare('delete from tote where code = ?');
  return {
    all: (): readonly Tote[] => all.all().map(fromRow),
    find: (code: string): Tote | undefined => {
      const found = byCode.get(code);
      return found === undefined ? undefined : fromRow(found);
    },
    ofOrder: (key: OrderKey): readonly string[] => ofOrder.all(key.connectionId, key.orderId),
    write: (tote: Tote): void => void write.run(tote),
    remove: (code: string): void => void remove.run(code),
  };
}

function fromRow(raw: unknown): Tote {
  const { code, connection_id, order_id, at, packer } = row.parse(raw);
  return { code, connectionId: connection_id, orderId: order_id, at, packer };
}

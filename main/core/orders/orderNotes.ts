import { z } from 'zod';
import type { OrderNote } from '../../contract/orders.ts';
import type { Db } from '../store/openDatabase.ts';
import { noStory, type Story } from '../story/story.ts';
import type { OrderKey } from './orderQueries.ts';

export interface OrderNotes {
  get(key: OrderKey): OrderNote | undefined;
  /** An empty text removes the note. */
  set(key: OrderKey, note: OrderNote): void;
}

const row = z.object({ text: z.string(), packer: z.string(), at: z.int() });

/** What people at this station write down about an order. ShipperOne never sees it. */
export function createOrderNotes(db: Db, story: Story = noStory): OrderNotes {
  const find = db.prepare('select text, packer, at from order_note where connection_id = ? and order_id = ?');
  const write = db.prepare(`
    insert into order_note (connection_id, order_id, text, packer, at) values (?, ?, ?, ?, ?)
    on conflict (connection_id, order_id) do update
      set text = excluded.text, packer = excluded.packer, at = excluded.at`);
  const remove = db.prepare('delete from order_note where connection_id = ? and order_id = ?');
  const change = db.transaction(({ connectionId, orderId }: OrderKey, { text, packer, at }: OrderNote) => {
    if (text === '') remove.run(connectionId, orderId);
    else write.run(connectionId, orderId, text, packer, at);
    story.add({ connectionId, orderId }, 'note', { text });
  });
  return {
    get: ({ connectionId, orderId }) => {
      const found = find.get(connectionId, orderId);
      return found === undefined ? undefined : row.parse(found);
    },
    set: (key, note) => void change.immediate(key, note),
  };
}

import { z } from 'zod';
import { actionName, epochMs, id, quantity } from './common.ts';
import { entryError } from './outbox.ts';

const deskKinds = ['parked', 'held', 'short', 'attention'] as const;
export type DeskKind = (typeof deskKinds)[number];

/** What brings an order of the desk on. */
export const deskSteps = [
  /** Parked or held: open it on the bench. */
  'open',
  /** It left the queue while it lay aside: open it, and put the goods back. */
  'put_back',
  /** Shipped in part: the rest is in the queue to pack. */
  'pack_rest',
  /** Look at the call in the outbox, and send it again or discard it. */
  'see_entry',
  /** The order changed before the parcel went out: send as packed, or open again. */
  'answer',
] as const;
export type DeskStep = (typeof deskSteps)[number];

/** An order that does not go on by itself. */
export const deskRow = z.object({
  /** Stays the same while the row is on the desk. */
  rowId: id,
  kind: z.enum(deskKinds),
  connectionId: id,
  orderId: id,
  /** Since when. */
  at: epochMs,
  packer: z.string(),
  reason: z.string().optional(),
  next: z.enum(deskSteps),
  /** Pieces counted, and pieces that are missing. */
  counted: quantity.optional(),
  missing: quantity.optional(),
  /** Of a parked order: the item it stopped at. */
  line: z.string().optional(),
  entryId: id.optional(),
  action: actionName.optional(),
  error: entryError.optional(),
});
export type DeskRow = z.infer<typeof deskRow>;

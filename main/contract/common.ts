import { z } from 'zod';

/** Longer ids are not read: an order with one is listed with the reason, and not worked on. */
export const longestId = 400;

/**
 * Ids are opaque text inside the station. A caller may also pass a safe whole number, since that is how
 * ShipperOne shows item ids; bigger numbers must come as text, because JavaScript would round them.
 */
export const idInput = z
  .union([z.string().min(1).max(longestId), z.int().min(0)])
  .transform((id) => (typeof id === 'number' ? String(id) : id));

export const id = z.string();

/** A count of pieces. ShipperOne's order lines are whole pieces. */
export const quantity = z.int().min(0).max(1_000_000_000);

/** Milliseconds since 1970 on the bench's clock: for display and order of events, never sent to ShipperOne. */
export const epochMs = z.number();

export const queueNames = ['pending_accept', 'pending_shipment', 'failed'] as const;
export const queueName = z.enum(queueNames);
export type QueueName = z.infer<typeof queueName>;

export const actionNames = ['accept', 'ship'] as const;
export const actionName = z.enum(actionNames);
export type ActionName = z.infer<typeof actionName>;

export const reason = z.string().trim().min(1, 'Give a reason.').max(500);

export const cursor = z.string().max(4000);
export const limit = z.int().min(1).max(1000);

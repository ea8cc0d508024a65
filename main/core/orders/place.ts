import { z } from 'zod';

/** Where an order stands in a list by age: orders that come and go meanwhile do not move it. */
export interface Place {
  readonly age: string;
  readonly orderId: string;
  readonly connectionId: string;
}

const shape = z.tuple([z.string(), z.string(), z.string()]);

/** Where a row stands in the list; orders without a date of their own stand first. */
export function placeOf(row: {
  readonly created_at: string | null;
  readonly order_id: string;
  readonly connection_id: string;
}): Place {
  return { age: row.created_at ?? '', orderId: row.order_id, connectionId: row.connection_id };
}

/** As text for whoever asks for the next page. */
export function writePlace({ age, connectionId, orderId }: Place): string {
  return JSON.stringify([age, orderId, connectionId]);
}

/** The place in a text that `writePlace` made; undefined for any other text. */
export function readPlace(text: string): Place | undefined {
  try {
    const parsed = shape.safeParse(JSON.parse(text));
    if (!parsed.success) return undefined;
    const [age, orderId, connectionId] = parsed.data;
    return { age, orderId, connectionId };
  } catch {
    return undefined; // Not JSON, so not ours.
  }
}

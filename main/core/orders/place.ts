import { z } from 'zod';

/** The place of an order in a list by age. Orders that come and go meanwhile do not move it. */
export interface Place {
  readonly age: string;
  readonly orderId: string;
  readonly connectionId: string;
}

const shape = z.tuple([z.string(), z.string(), z.string()]);

/** The place of a row; orders without a date of their own come first. */
export function placeOf(row: {
  readonly created_at: string | null;
  readonly order_id: string;
  readonly connection_id: string;
}): Place {
  return { age: row.created_at ?? '', orderId: row.order_id, connectionId: row.connection_id };
}

/** The place as text, for asking for the next page. */
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

import type { StoredConnection } from '../connections/connectionStore.ts';
import type { Answer } from '../shipperone/answer.ts';
import type { ShipperOneClient } from '../shipperone/client.ts';
import { isObject, readText } from '../shipperone/fields.ts';
import { readOrder } from '../shipperone/wireOrder.ts';
import type { StoredEntry } from './outboxRow.ts';
import { compareReadBack, type ReadBack } from './readBack.ts';

/** Far above any real queue, see queuePass. */
const mostPages = 2500;
/** Pages shift while they are read: one reading that misses an order is no proof that it is gone. */
const readings = 2;

/**
 * Finds out whether a ship call whose answer was lost was carried out, by reading the queue to pack.
 * @returns what the comparison proved, or the answer that made reading impossible.
 */
export async function readBackEntry(
  client: ShipperOneClient,
  connection: StoredConnection,
  entry: StoredEntry,
  signal: AbortSignal,
): Promise<ReadBack | Exclude<Answer, { kind: 'json' }>> {
  for (let reading = 1; reading <= readings; reading += 1) {
    const found = await findListed(client, connection, entry.orderId, signal);
    if (found.kind === 'answer') return found.answer;
    if (found.kind === 'order') return compareReadBack(entry.expected, found.order, tracksOf(found.raw));
  }
  return compareReadBack(entry.expected, undefined, []);
}

async function findListed(
  client: ShipperOneClient,
  connection: StoredConnection,
  orderId: string,
  signal: AbortSignal,
) {
  const rules = {
    queue: 'pending_shipment',
    partials: connection.partials,
    barcodeFields: connection.barcodeFields,
  } as const;
  let firstOfLastPage: string | undefined;
  for (let page = 1; page <= mostPages; page += 1) {
    const answer = await client.readQueue('pending_shipment', { page }, signal);
    if (answer.kind !== 'json') return { kind: 'answer', answer } as const;
    if (!Array.isArray(answer.json) || answer.json.length === 0) return { kind: 'absent' } as const;
    for (const raw of answer.json) {
      const order = readOrder(raw, rules);
      if (order.id.text === orderId) return { kind: 'order', order, raw } as const;
    }
    const first = readOrder(answer.json[0], rules).id.text;
    if (first === firstOfLastPage) return { kind: 'absent' } as const; // The last page for ever.
    firstOfLastPage = first;
  }
  return { kind: 'absent' } as const;
}

/** Track numbers that ShipperOne lists with the order, where it does. */
function tracksOf(raw: unknown): readonly string[] {
  if (!isObject(raw) || !Array.isArray(raw.tracks)) return [];
  return raw.tracks.flatMap((track: unknown) =>
    isObject(track) ? (readText(track.track_number) ?? []) : [],
  );
}

import type { Track } from '../../contract/packing.ts';
import type { GoodsOutList } from '../../contract/paper.ts';
import type { StoredEntry } from '../outbox/outboxRow.ts';
import { tracksOfShipment } from '../shipperone/bodies.ts';

/** The tracks in the bytes of a ship call: what was sent, as it was sent. */
export type TracksOf = (body: string) => readonly Track[];

/**
 * What each carrier takes: every track of these shipments, carriers by name, parcels in the order in which they were
 * saved. A shipment that somebody discarded is not on the list; one that ShipperOne has not confirmed is, and says so,
 * because the box stands at the door all the same.
 */
export function goodsOutLists(
  entries: readonly StoredEntry[],
  connectionName: (connectionId: string) => string,
  tracksOf: TracksOf = tracksOfShipment,
): readonly GoodsOutList[] {
  const lists = new Map<
    string,
    { carrierCode: string; titles: string[]; parcels: GoodsOutList['parcels'] }
  >();
  for (const entry of entries) {
    if (entry.action !== 'ship' || entry.state === 'discarded') continue;
    for (const track of tracksOf(entry.body)) {
      const key = track.carrierCode.trim().toLowerCase();
      const list = lists.get(key) ?? { carrierCode: track.carrierCode, titles: [], parcels: [] };
      lists.set(key, list);
      if (track.title !== '') list.titles.push(track.title);
      list.parcels.push({
        connectionId: entry.connectionId,
        connection: connectionName(entry.connectionId),
        orderId: entry.orderId,
        trackNumber: track.trackNumber,
        state: entry.state,
        savedAt: entry.createdAt,
      });
    }
  }
  return [...lists.values()]
    .map(({ carrierCode, titles, parcels }) => ({
      carrierCode,
      carrier: titles[0] ?? carrierCode,
      parcels,
      confirmed: parcels.filter(({ state }) => state === 'confirmed').length,
    }))
    .toSorted((one, other) => one.carrier.localeCompare(other.carrier, 'en'));
}

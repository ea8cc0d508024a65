import { z } from 'zod';
import type { Track } from '../../contract/packing.ts';
import { shipFields } from './assumptions.ts';
import { type OpaqueId, rawJson } from './lossless.ts';

export interface BodyItem {
  readonly id: OpaqueId;
  readonly qty: number;
}

/** The bytes of an accept call. Ids go out as the JSON token they came in as. */
export function acceptBody(orderId: OpaqueId, items: readonly BodyItem[]): string {
  return JSON.stringify({ order: { order_id: rawJson(orderId.json), items: items.map(bodyItem) } });
}

export interface Shipment {
  readonly orderId: OpaqueId;
  readonly items: readonly BodyItem[];
  readonly tracks: readonly Track[];
  readonly codAmount: number | undefined;
  readonly packageValue: number | undefined;
}

/** The bytes of a ship call. */
export function shipBody(shipment: Shipment): string {
  return JSON.stringify({
    shipment: {
      order_id: rawJson(shipment.orderId.json),
      items: shipment.items.map(bodyItem),
      tracks: shipment.tracks.map(wireTrack),
      [shipFields.codAmount]: shipment.codAmount,
      [shipFields.packageValue]: shipment.packageValue,
    },
  });
}

/** A track in ShipperOne's names. */
export function wireTrack(track: Track): object {
  return { carrier_code: track.carrierCode, title: track.title, track_number: track.trackNumber };
}

/** The tracks in the bytes of a ship call; none in bytes that are no ship call. */
export function tracksOfShipment(body: string): readonly Track[] {
  const read = sentShipment.safeParse(parsedOr(body));
  if (!read.success) return [];
  return read.data.shipment.tracks.map(({ carrier_code, title, track_number }) => ({
    carrierCode: carrier_code,
    title,
    trackNumber: track_number,
  }));
}

const sentShipment = z.object({
  shipment: z.object({
    tracks: z.array(z.object({ carrier_code: z.string(), title: z.string(), track_number: z.string() })),
  }),
});

function parsedOr(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function bodyItem(item: BodyItem): object {
  return { item_id: rawJson(item.id.json), qty: item.qty };
}

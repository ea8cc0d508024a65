import type { Track } from '../../contract/packing.ts';
import { wireTrack } from '../shipperone/bodies.ts';
import { isObject } from '../shipperone/fields.ts';
import { parseLossless } from '../shipperone/lossless.ts';

/** A ship call's bytes with other tracks; all else, ids included, stays to the letter. */
export function withTracks(body: string, tracks: readonly Track[]): string {
  const json = parseLossless(body);
  if (!isObject(json) || !isObject(json.shipment)) throw new Error('This body is not a ship call');
  return JSON.stringify({ ...json, shipment: { ...json.shipment, tracks: tracks.map(wireTrack) } });
}

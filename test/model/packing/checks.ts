import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';
import { replay } from '../../../main/core/packing/packing.ts';
import type { PackState } from '../../../main/core/packing/packState.ts';
import { at, openPieces, type Reference, type RefPack } from './reference.ts';
import { onlooker, type SimulatedBench } from './simulatedBench.ts';
import { connectionId } from './world.ts';

/** As `expect`, which is slow, and only needed to say what is different. */
function same(actual: unknown, wanted: unknown, what: string): void {
  if (!isDeepStrictEqual(actual, wanted)) expect(actual, what).toEqual(wanted);
}

/** A pack in the words of the reference. */
function shownOf(state: PackState) {
  return {
    stage: state.stage,
    isInterrupted: state.interruption !== undefined,
    active: state.active,
    lines: state.lines.map(({ item, counted, short }) => [item.id.text, item.required, counted, short]),
    parcels: state.parcels.map(({ sealed, pieces, track }) => [
      sealed,
      Object.fromEntries([...pieces].sort()),
      track?.trackNumber,
    ]),
  };
}

function expectedOf({ stage, isInterrupted, required, goods }: RefPack): ReturnType<typeof shownOf> {
  return {
    stage,
    isInterrupted,
    active: goods.active,
    lines: Object.entries(required).map(([itemId, qty]) => [
      itemId,
      qty,
      at(goods.counted, itemId),
      at(goods.short, itemId),
    ]),
    parcels: goods.parcels.map(({ sealed, pieces, label }) => [sealed, { ...pieces }, label]),
  };
}

function storedOf(orderId: string): PackState | undefined {
  const pack = onlooker.journal.unfinishedOf({ connectionId, orderId });
  return pack && replay(pack.start, onlooker.journal.events(pack.packId));
}

/** What must hold after every step. */
export function check(reference: Reference, bench: SimulatedBench): void {
  const session = bench.session();
  same(session?.orderId, reference.onBench, 'the order on the bench');
  if (session !== undefined) {
    const events = onlooker.journal.events(session.packId);
    const stored = onlooker.journal.get(session.packId);
    same(stored && replay(stored.start, events), session.state, 'the journal, read back');
    countsHold(session.state);
  }
  for (const [orderId, pack] of reference.packs) {
    const isHere = orderId === reference.onBench;
    const state = isHere ? session?.state : storedOf(orderId);
    if (!isHere && pack.stage === 'finished') same(state, undefined, `${orderId} is finished`);
    else same(state && shownOf(state), expectedOf(pack), `what was packed of ${orderId}`);
  }
  shipmentsHold(reference);
}

/** Never more than required, and every counted piece lies in just one parcel. */
function countsHold(state: PackState): void {
  for (const { item, counted, short } of state.lines) {
    const { text } = item.id;
    same(counted + short <= item.required, true, `no more of ${text} than required`);
    const inParcels = state.parcels.reduce((sum, { pieces }) => sum + (pieces.get(text) ?? 0), 0);
    same(inParcels, counted, `pieces of ${text} in parcels`);
  }
}

interface ShipBody {
  readonly shipment: {
    readonly items: readonly { readonly item_id: string; readonly qty: number }[];
    readonly tracks: readonly { readonly track_number: string }[];
  };
}

/** For each finished pack there is one shipment, and it says what lies in its parcels; for others there is none. */
function shipmentsHold({ packs, shipped }: Reference): void {
  const entries = onlooker.outbox.open();
  for (const [orderId, pack] of packs) {
    const own = entries.filter((entry) => entry.orderId === orderId);
    const isWaiting = pack.stage === 'finished' && !pack.isSent;
    same(own.length, isWaiting ? 1 : 0, `shipments of ${orderId} that wait`);
    const [entry] = own;
    if (entry === undefined) continue;
    const { shipment }: ShipBody = JSON.parse(entry.body);
    const packed = Object.entries(pack.goods.counted).filter(([, qty]) => qty > 0);
    expect(Object.fromEntries(shipment.items.map((item) => [item.item_id, item.qty]))).toEqual(
      Object.fromEntries(packed),
    );
    const labels = pack.goods.parcels
      .filter(({ pieces }) => Object.keys(pieces).length > 0)
      .map(({ label }) => label);
    expect(shipment.tracks.map((track) => track.track_number)).toEqual(labels);
    expect(Object.keys(pack.required).every((itemId) => openPieces(pack, itemId) === 0)).toBe(true);
  }
  for (const entry of entries) expect(packs.has(entry.orderId) || shipped.has(entry.orderId)).toBe(true);
}

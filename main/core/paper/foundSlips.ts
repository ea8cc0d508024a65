import { fail, ok, type Result } from '../../contract/errors.ts';
import type { Slip } from '../../contract/paper.ts';
import type { Bench } from '../packing/bench.ts';
import { replay } from '../packing/packing.ts';
import type { PackState } from '../packing/packState.ts';
import type { StationStores } from '../station/stationStores.ts';
import { slipsOf } from './slips.ts';

export interface FoundPack {
  readonly connectionId: string;
  readonly packId: string;
  readonly state: PackState;
  readonly packedAt: number;
}

export interface Wanted {
  readonly entryId?: string | undefined;
  readonly packId?: string | undefined;
  readonly parcel?: number | undefined;
}

type Stores = Pick<StationStores, 'journal' | 'connections' | 'settings' | 'outboxStore'>;

/** A pack as the journal tells it, however long ago it was: of a shipment, by its own id, or the one on the bench. */
export function findPack(stores: Stores, bench: Bench, { entryId, packId }: Wanted): Result<FoundPack> {
  if (entryId === undefined && packId === undefined) {
    const session = bench.session();
    if (session === undefined) return fail('nothing_open', 'No order is on the bench.');
    const { connectionId, state, openedAt } = session;
    return ok({ connectionId, packId: session.packId, state, packedAt: openedAt });
  }
  const { journal } = stores;
  const stored = entryId === undefined ? journal.get(packId ?? '') : journal.ofEntry(entryId);
  if (stored === undefined) return fail('not_found', 'This shipment was not packed on this station.');
  const packedAt = stores.outboxStore.get(stored.entryId ?? '')?.createdAt ?? stored.changedAt;
  const state = replay(stored.start, journal.events(stored.packId));
  return ok({ connectionId: stored.connectionId, packId: stored.packId, state, packedAt });
}

/** The slips of a pack, or of one of its parcels. */
export function findSlips(stores: Stores, bench: Bench, wanted: Wanted): Result<readonly Slip[]> {
  const pack = findPack(stores, bench, wanted);
  if (!pack.ok) return pack;
  const { connectionId, packId, state, packedAt } = pack.value;
  const slips = slipsOf(state, {
    connectionId,
    packId,
    sender: stores.connections.get(connectionId)?.name ?? '',
    packedAt,
    fallback: stores.settings.get().paper.slipLanguage,
    erased: wasErased(state),
  });
  if (slips.length === 0) return fail('not_fully_packed', 'Nothing lies in a parcel yet.');
  const { parcel } = wanted;
  if (parcel === undefined) return ok(slips);
  const one = slips.filter((slip) => slip.parcel === parcel);
  return one.length > 0 ? ok(one) : fail('not_found', `This shipment has no parcel ${parcel}.`, { parcel });
}

/** After the time for personal data the address is gone, and the slip says so instead of looking like an error. */
function wasErased({ start }: PackState): boolean {
  return start.details.address === undefined && start.details.customer === undefined;
}

import { fail, ok, type Result } from '../../contract/errors.ts';
import type { Unit } from './bench.ts';
import { nothingOpen } from './finishing.ts';
import { isPacked, nextUntracked, type PackState } from './packState.ts';

/**
 * Sets the weight of a parcel. Without a number it is the one on the scale: the one that is being filled; once
 * everything is packed, the next that waits for its label; if that one has its weight, the one filled last. When
 * all are labelled, what lies on the scale does not belong to this order. A weight that the parcel already has is
 * no event.
 */
export function weigh(unit: Unit, grams: number, parcel: number | undefined): Result<void> {
  const session = unit.open();
  if (session === undefined) return nothingOpen();
  const wanted = parcel ?? onScale(session.state);
  if (wanted === undefined) return ok(undefined);
  const box = session.state.parcels[wanted - 1];
  if (box === undefined) return fail('not_found', `There is no parcel ${wanted}.`, { parcel: wanted });
  if (box.weightGrams !== grams) unit.append({ kind: 'weighed', parcel: wanted, grams });
  return ok(undefined);
}

function onScale(state: PackState): number | undefined {
  if (!isPacked(state)) return state.active + 1;
  const waiting = nextUntracked(state);
  if (waiting < 0) return undefined;
  const last = state.parcels[state.active];
  const isLastWaiting = last !== undefined && last.pieces.size > 0 && last.track === undefined;
  // It was weighed when it was filled and stands aside now; the box with the last piece is still on the scale.
  const isAside = state.parcels[waiting]?.weightGrams !== undefined;
  return (isAside && isLastWaiting ? state.active : waiting) + 1;
}

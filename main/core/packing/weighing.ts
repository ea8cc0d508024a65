import { fail, ok, type Result } from '../../contract/errors.ts';
import type { Unit } from './bench.ts';
import { nothingOpen } from './finishing.ts';
import { isPacked, nextUntracked, type PackState } from './packState.ts';

/**
 * Sets the weight of a parcel. Without a number the one on the scale is meant: the one being filled, or once
 * everything is packed the next that waits for its label; where that one has its weight, the one filled last. With all
 * labelled, whatever lies on the scale is none of this order. The weight that a parcel has already is no event.
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
  // Weighed as it was filled, it stands aside now, and the box with the last piece is still on the scale.
  const isAside = state.parcels[waiting]?.weightGrams !== undefined;
  return (isAside && isLastWaiting ? state.active : waiting) + 1;
}

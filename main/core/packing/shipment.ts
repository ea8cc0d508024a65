import { fail, ok, type Result } from '../../contract/errors.ts';
import type { Expected } from '../outbox/expected.ts';
import { shipBody } from '../shipperone/bodies.ts';
import { isPacked, nextUntracked, openPieces, type PackState } from './packState.ts';

export interface Amounts {
  readonly codAmount: number | undefined;
  readonly packageValue: number | undefined;
}

export interface Shipment {
  readonly body: string;
  readonly expected: Expected;
}

/**
 * The ship call of a packed order: everything counted, all tracks, the amounts. Lines without any piece are left
 * out, as the guide says for partial shipments.
 */
export function shipmentOf(state: PackState, amounts: Amounts): Result<Shipment> {
  const { start } = state;
  if (!isPacked(state)) {
    const open = state.lines.reduce((sum, line) => sum + openPieces(line), 0);
    return open === 0
      ? fail('not_fully_packed', 'Nothing was packed: put the order on hold instead.')
      : fail('not_fully_packed', `${open} pieces are not packed yet.`, { open });
  }
  const untracked = nextUntracked(state);
  if (untracked >= 0) {
    return fail('tracking_missing', `Parcel ${untracked + 1} has no tracking number yet.`, {
      parcel: untracked + 1,
    });
  }
  const packed = state.lines.filter((line) => line.counted > 0);
  const isWhole = state.lines.every((line) => line.short === 0);
  const due = start.details.codAmount ?? 0;
  if (due > 0 && !isWhole && amounts.codAmount === undefined) {
    return fail('bad_request', 'Part of a cash-on-delivery order: enter the amount due for this shipment.', {
      codAmount: due,
    });
  }
  const tracks = state.parcels.flatMap((parcel) =>
    parcel.pieces.size > 0 && parcel.track !== undefined ? [parcel.track] : [],
  );
  const expected: Expected = {
    items: packed.map((line) => ({
      itemId: line.item.id.text,
      qty: line.counted,
      before: line.item.required,
    })),
    trackNumbers: tracks.map((track) => track.trackNumber),
    whole: isWhole,
  };
  const body = shipBody({
    orderId: start.orderId,
    items: packed.map((line) => ({ id: line.item.id, qty: line.counted })),
    tracks,
    codAmount: amounts.codAmount ?? (due > 0 ? due : undefined),
    packageValue: amounts.packageValue,
  });
  return ok({ body, expected });
}

import type { Pack, PackLine, Parcel } from '../../contract/packing.ts';
import { shownGoods } from './lineGoods.ts';
import { type LineState, type PackState, type ParcelState, phaseOf } from './packState.ts';

export interface PackHead {
  readonly packId: string;
  readonly connectionId: string;
  readonly openedAt: number;
}

/** A pack as the screens see it. */
export function toPack(head: PackHead, state: PackState): Pack {
  const optional: Partial<Pack> = {};
  if (state.refusal !== undefined) optional.refusal = state.refusal;
  if (state.choice !== undefined)
    optional.choice = { scanned: state.choice.scanned, options: state.choice.options };
  if (state.interruption !== undefined) optional.interruption = state.interruption;
  if (state.instructions !== undefined) optional.instructions = state.instructions;
  if (state.held !== undefined) optional.held = state.held;
  if (state.last !== undefined) optional.last = state.last;
  if (state.entryId !== undefined) optional.entryId = state.entryId;
  if (state.undoUntil !== undefined) optional.undoUntil = state.undoUntil;
  return {
    packId: head.packId,
    connectionId: head.connectionId,
    orderId: state.start.orderId.text,
    phase: phaseOf(state),
    lines: state.lines.map(toLine),
    parcels: state.parcels.map(toParcel),
    activeParcel: state.active + 1,
    order: state.start.details,
    openedAt: head.openedAt,
    ...optional,
  };
}

/** A line that did not change stays the same object, so that finding the changes among 10,000 lines is cheap. */
const shownLines = new WeakMap<LineState, PackLine>();

function toLine(line: LineState): PackLine {
  const known = shownLines.get(line);
  if (known !== undefined) return known;
  const shown = drawLine(line);
  shownLines.set(line, shown);
  return shown;
}

function drawLine(line: LineState): PackLine {
  const { item, counted, short, shortReason } = line;
  const shown = {
    itemId: item.id.text,
    sku: item.sku,
    name: item.name,
    barcodes: item.barcodes,
    required: item.required,
    counted,
    short,
    ...shownGoods(line),
  };
  return shortReason === undefined ? shown : { ...shown, shortReason };
}

function toParcel(parcel: ParcelState, index: number): Parcel {
  const items = [...parcel.pieces].map(([itemId, qty]) => ({ itemId, qty }));
  const { weightGrams } = parcel;
  const weight = weightGrams === undefined ? {} : { weightGrams };
  const shown = { parcel: index + 1, sealed: parcel.sealed, items, ...weight };
  return parcel.track === undefined ? shown : { ...shown, track: parcel.track };
}

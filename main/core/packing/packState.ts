import type { Choice, Interruption, PackPhase, Refusal, Track } from '../../contract/packing.ts';
import type { Goods } from '../scanning/goods.ts';
import type { CountedGoods } from './lineGoods.ts';
import type { PackStart, StartItem } from './packStart.ts';

export interface LineState {
  readonly item: StartItem;
  readonly counted: number;
  /** Pieces declared missing. */
  readonly short: number;
  readonly shortReason: string | undefined;
  /** The counted pieces whose codes said more than which product they are. */
  readonly goods: readonly CountedGoods[];
}

export interface ParcelState {
  readonly sealed: boolean;
  /** Pieces by item id. */
  readonly pieces: ReadonlyMap<string, number>;
  readonly track: Track | undefined;
  readonly weightGrams?: number;
}

export interface PackState {
  readonly start: PackStart;
  readonly lines: readonly LineState[];
  readonly parcels: readonly ParcelState[];
  /** Index of the parcel that items go into. */
  readonly active: number;
  readonly stage: 'open' | 'parked' | 'finished';
  readonly refusal: Refusal | undefined;
  readonly choice:
    | (Choice & { readonly quantity: number | undefined; readonly goods: Goods | undefined })
    | undefined;
  readonly interruption: Interruption | undefined;
  /** Where the station wants them confirmed. */
  readonly instructions: 'due' | 'read' | undefined;
  readonly held: string | undefined;
  readonly last: { readonly itemId: string; readonly qty: number; readonly goods?: Goods } | undefined;
  readonly entryId: string | undefined;
  readonly undoUntil: number | undefined;
}

const emptyParcel: ParcelState = { sealed: false, pieces: new Map(), track: undefined };

/** A parcel with nothing in it. */
export function newParcel(): ParcelState {
  return emptyParcel;
}

/** The order as it was opened, with nothing counted and one empty parcel. */
export function initialState(start: PackStart): PackState {
  return {
    start,
    lines: start.items.map((item) => ({ item, counted: 0, short: 0, shortReason: undefined, goods: [] })),
    parcels: [emptyParcel],
    active: 0,
    stage: 'open',
    refusal: undefined,
    choice: undefined,
    interruption: undefined,
    instructions: undefined,
    held: undefined,
    last: undefined,
    entryId: undefined,
    undoUntil: undefined,
  };
}

/** Pieces of a line that are neither counted nor reported missing. */
export function openPieces(line: LineState): number {
  return line.item.required - line.counted - line.short;
}

/**
 * Whether no line is open and at least one piece is in a parcel: an order with nothing but missing pieces has
 * nothing to ship.
 */
export function isPacked(state: PackState): boolean {
  return state.lines.every((line) => openPieces(line) === 0) && state.lines.some((line) => line.counted > 0);
}

/** What the screens call the state of an order. */
export function phaseOf(state: PackState): PackPhase {
  if (state.stage !== 'open') return state.stage;
  return isPacked(state) ? 'tracking' : 'scanning';
}

/** The line with this item id, as its text. */
export function lineOf(state: PackState, itemId: string): LineState | undefined {
  return state.lines.find((line) => line.item.id.text === itemId);
}

/** Index of the first parcel with contents and without a label; -1 when each has one. */
export function nextUntracked(state: PackState): number {
  return state.parcels.findIndex((parcel) => parcel.pieces.size > 0 && parcel.track === undefined);
}

/**
 * Index of the parcel that a label is for: once everything is packed the first one without a label, before that a
 * sealed one; -1 when none waits.
 */
export function nextToLabel(state: PackState): number {
  if (isPacked(state)) return nextUntracked(state);
  return state.parcels.findIndex(
    (parcel) => parcel.sealed && parcel.pieces.size > 0 && parcel.track === undefined,
  );
}

/** Whether anything would be lost if the order were put back. */
export function hasProgress(state: PackState): boolean {
  return state.lines.some((line) => line.counted > 0 || line.short > 0);
}

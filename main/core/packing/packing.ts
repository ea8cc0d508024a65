import type { Goods } from '../scanning/goods.ts';
import { instructionsAfter } from './instructions.ts';
import { keptGoods } from './lineGoods.ts';
import { effectiveEvents, type PackEvent } from './packEvent.ts';
import { type PackStart, productOf } from './packStart.ts';
import {
  initialState,
  isPacked,
  type LineState,
  newParcel,
  nextUntracked,
  type PackState,
  type ParcelState,
} from './packState.ts';

export type PackEffect =
  /** The scanned label was the last one missing: the order may finish by itself. */
  'ready_to_finish';

export interface Step {
  readonly state: PackState;
  readonly effects: readonly PackEffect[];
}

/**
 * The packing state machine: the state of a pack after an event. It checks nothing, since the event is already a
 * fact; matchScan and benchActions check beforehand whether it may happen. `undone` needs the events before it,
 * so `replay` handles it.
 */
export function step(state: PackState, event: PackEvent): Step {
  const next = apply(state, event);
  const isReady =
    event.kind === 'tracked' && event.how === 'scan' && isPacked(next) && nextUntracked(next) < 0;
  return { state: next, effects: isReady ? ['ready_to_finish'] : [] };
}

/** The state after all these events; used after every undo and whenever a pack is read from the journal. */
export function replay(start: PackStart, events: readonly PackEvent[]): PackState {
  return effectiveEvents(events).reduce<PackState>(
    (state, event) => apply(state, event),
    initialState(start),
  );
}

const cleared = { refusal: undefined, choice: undefined } as const;

function apply(state: PackState, event: PackEvent): PackState {
  switch (event.kind) {
    case 'counted':
      return {
        ...event.pieces.reduce<PackState>((before, piece) => count(before, piece, event.goods), {
          ...state,
          ...cleared,
        }),
        last: lastOf(state, event),
      };
    case 'refused':
      return { ...state, choice: undefined, refusal: event.refusal };
    case 'choice_asked':
      return {
        ...state,
        refusal: undefined,
        choice: { ...event.choice, quantity: event.quantity, goods: event.goods },
      };
    case 'acknowledged':
    case 'undone':
      return { ...state, ...cleared };
    case 'instructions_due':
      return { ...state, instructions: 'due' };
    case 'instructions_read':
      return { ...state, ...cleared, instructions: 'read' };
    case 'shortened':
      return withLine({ ...state, ...cleared }, event.itemId, (line) => ({
        ...line,
        short: line.short + event.qty,
        shortReason: event.reason,
      }));
    case 'parcel_added':
      return { ...state, ...cleared, ...appendParcel(state.parcels) };
    case 'parcel_sealed':
      return { ...state, ...cleared, parcels: changeAt(state.parcels, event.parcel - 1, seal) };
    case 'moved':
      return { ...state, ...cleared, parcels: move(state.parcels, event) };
    case 'tracked': {
      const { track } = event;
      return {
        ...state,
        ...cleared,
        parcels: changeAt(state.parcels, event.parcel - 1, (p) => ({ ...p, track })),
      };
    }
    case 'weighed': {
      const { parcel, grams: weightGrams } = event;
      return { ...state, parcels: changeAt(state.parcels, parcel - 1, (box) => ({ ...box, weightGrams })) };
    }
    case 'parked':
      return { ...state, ...cleared, stage: 'parked', held: event.hold ? event.reason : undefined };
    case 'resumed':
      return { ...state, ...cleared, stage: 'open', held: undefined };
    case 'finished':
      return { ...state, ...cleared, stage: 'finished', entryId: event.entryId, undoUntil: event.undoUntil };
    case 'reopened':
      return { ...state, ...cleared, stage: 'open', entryId: undefined, undoUntil: undefined };
    case 'interrupted':
      return { ...state, ...cleared, interruption: event.interruption };
    case 'interruption_over':
      return { ...state, ...cleared, interruption: undefined };
    case 'change_taken':
      return takeChange(state, event.start);
  }
}

function count(
  state: PackState,
  { itemId, qty }: { readonly itemId: string; readonly qty: number },
  goods: Goods | undefined,
): PackState {
  const target = state.parcels[state.active];
  const parcels =
    target === undefined || target.sealed
      ? appendParcel(state.parcels)
      : { parcels: state.parcels, active: state.active };
  const filled = changeAt(parcels.parcels, parcels.active, (parcel) => addPieces(parcel, itemId, qty));
  const counted = withLine(state, itemId, (line) => ({
    ...line,
    counted: line.counted + qty,
    goods: goods === undefined ? line.goods : [...line.goods, { ...goods, qty }],
  }));
  return { ...counted, parcels: filled, active: parcels.active };
}

/**
 * What the large answer shows: all pieces of the event, over however many lines. A typed count includes the scan
 * before it, so that typing the same total twice is the same as typing it once.
 */
function lastOf(state: PackState, event: Extract<PackEvent, { kind: 'counted' }>): PackState['last'] {
  const itemId = event.pieces.at(-1)?.itemId;
  if (itemId === undefined) return state.last;
  const qty = event.pieces.reduce((sum, piece) => sum + piece.qty, 0);
  const goesOn = event.how === 'typed' && isSameProduct(state, state.last?.itemId, itemId);
  const shown = { itemId, qty: goesOn ? qty + (state.last?.qty ?? 0) : qty };
  return event.goods === undefined ? shown : { ...shown, goods: event.goods };
}

function isSameProduct(state: PackState, before: string | undefined, now: string): boolean {
  const [one, other] = [before, now].map((id) => state.lines.find((line) => line.item.id.text === id));
  return one !== undefined && other !== undefined && productOf(one.item) === productOf(other.item);
}

/** An empty parcel at the end is used before another is begun. */
function appendParcel(parcels: readonly ParcelState[]) {
  const last = parcels.at(-1);
  if (last !== undefined && last.pieces.size === 0 && !last.sealed) {
    return { parcels, active: parcels.length - 1 };
  }
  return { parcels: [...parcels, newParcel()], active: parcels.length };
}

function seal(parcel: ParcelState): ParcelState {
  return { ...parcel, sealed: true };
}

function addPieces(parcel: ParcelState, itemId: string, qty: number): ParcelState {
  const pieces = new Map(parcel.pieces);
  const total = (pieces.get(itemId) ?? 0) + qty;
  if (total > 0) pieces.set(itemId, total);
  else pieces.delete(itemId);
  return { ...parcel, pieces };
}

function move(
  parcels: readonly ParcelState[],
  { itemId, from, to, qty }: { itemId: string; from: number; to: number; qty: number },
): readonly ParcelState[] {
  const taken = changeAt(parcels, from - 1, (parcel) => addPieces(parcel, itemId, -qty));
  return changeAt(taken, to - 1, (parcel) => addPieces(parcel, itemId, qty));
}

/**
 * The pack after a change of its order: counts are kept up to what is wanted now; pieces beyond that leave the
 * parcels, the last parcel first.
 */
function takeChange(state: PackState, start: PackStart): PackState {
  const before = new Map(state.lines.map((line) => [line.item.id.text, line]));
  const lines = start.items.map((item): LineState => {
    const old = before.get(item.id.text);
    const counted = Math.min(old?.counted ?? 0, item.required);
    const short = Math.min(old?.short ?? 0, item.required - counted);
    const goods = keptGoods(old?.goods ?? [], counted);
    return { item, counted, short, shortReason: short > 0 ? old?.shortReason : undefined, goods };
  });
  const kept = new Map(lines.map((line) => [line.item.id.text, line.counted]));
  const parcels = state.parcels.map((parcel): ParcelState => {
    const pieces = new Map<string, number>();
    for (const [itemId, qty] of parcel.pieces) {
      const stays = Math.min(qty, kept.get(itemId) ?? 0);
      kept.set(itemId, (kept.get(itemId) ?? 0) - stays);
      if (stays > 0) pieces.set(itemId, stays);
    }
    return { ...parcel, pieces };
  });
  return {
    ...state,
    ...cleared,
    start,
    lines,
    parcels,
    instructions: instructionsAfter(state.instructions, state.start, start),
    interruption: undefined,
    last: undefined,
  };
}

function withLine(state: PackState, itemId: string, change: (line: LineState) => LineState): PackState {
  const lines = state.lines.map((line) => (line.item.id.text === itemId ? change(line) : line));
  return { ...state, lines };
}

function changeAt<T>(list: readonly T[], index: number, change: (element: T) => T): readonly T[] {
  return list.map((element, at) => (at === index ? change(element) : element));
}

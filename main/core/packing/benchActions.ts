import type { Carrier } from '../../contract/carriers.ts';
import { fail, ok, type Result } from '../../contract/errors.ts';
import { readBarcode } from '../scanning/readBarcode.ts';
import type { Session, Unit } from './bench.ts';
import { nothingOpen, unseenChange } from './finishing.ts';
import { unread } from './instructions.ts';
import { isSerialised } from './lineGoods.ts';
import { fillLines, keysOf, linesOfProduct, type ScanMatch } from './matchScan.ts';
import { canUndo } from './packEvent.ts';
import { isPacked, lineOf, nextToLabel, openPieces, type PackState } from './packState.ts';
import { asTrack, labelProblem, type TypedTrack } from './typedTrack.ts';

/** What packers do to the open order besides scanning. Each checks first, then writes one event. */

function withOpen<T>(unit: Unit, act: (session: Session) => Result<T>): Result<T> {
  const session = unit.open();
  if (session === undefined) return nothingOpen();
  return unseenChange(session.state) ?? act(session);
}

/** The same for acts that pack: not before the order's instructions were confirmed. */
function withRead<T>(unit: Unit, act: (session: Session) => Result<T>): Result<T> {
  return withOpen(unit, (session) => unread(session.state) ?? act(session));
}

/** Takes the last step back. Fails with `illegal_state` where there is none, as after changes were taken over. */
export function undo(unit: Unit): Result<void> {
  return withOpen(unit, (session) => {
    if (!canUndo(session.events)) {
      return fail('illegal_state', 'There is nothing to undo in this order.', { because: 'nothing_to_undo' });
    }
    unit.append({ kind: 'undone' });
    return ok(undefined);
  });
}

export interface ManualCount {
  readonly itemId: string;
  /** Pieces to add. */
  readonly qty: number;
  readonly reason: string | undefined;
}

/** Counts without scanning: needs a reason, and the station's permission. */
export function confirmManually(unit: Unit, count: ManualCount, isAllowed: boolean): Result<void> {
  return withRead(unit, ({ state }) => {
    const line = lineOf(state, count.itemId);
    if (line === undefined) return noSuchItem(count.itemId);
    const wasScanned = state.last?.itemId === count.itemId || line.counted > 0;
    if (!wasScanned && !isAllowed) {
      return fail(
        'not_allowed',
        'This station counts by scanning: scan one piece first, then type the rest.',
      );
    }
    if (!wasScanned && count.reason === undefined) {
      return fail('bad_request', 'Counting without a scan needs a reason.');
    }
    if (isSerialised(linesOfProduct(state, line))) return needsSerials(line.item.name);
    const open = openPieces(line);
    if (count.qty > open) return tooMany(line.item.name, count.qty, open);
    const pieces = [{ itemId: count.itemId, qty: count.qty }];
    const how = wasScanned ? 'typed' : 'manual';
    const reason = count.reason === undefined ? {} : { reason: count.reason };
    unit.append({ kind: 'counted', pieces, how, ...reason });
    return ok(undefined);
  });
}

/** Counts to a total: after one real scan, the rest of that product up to `total` pieces in all. */
export function countMore(unit: Unit, total: number): Result<void> {
  return withRead(unit, ({ state }) => {
    const line = state.last === undefined ? undefined : lineOf(state, state.last.itemId);
    if (state.refusal !== undefined || state.choice !== undefined) {
      // The quantity was meant for the last scan, not for the piece before it.
      return fail('illegal_state', 'The last scan did not count. Scan the piece again, then the quantity.', {
        because: 'scan_again',
      });
    }
    if (state.last === undefined || line === undefined) {
      return fail('illegal_state', 'Scan one piece first, then the quantity.', { because: 'scan_first' });
    }
    const more = total - state.last.qty;
    if (more <= 0) return ok(undefined);
    if (isSerialised(linesOfProduct(state, line))) return needsSerials(line.item.name);
    const filled = fillLines(linesOfProduct(state, line), more);
    if (filled.kind !== 'item') return tooMany(line.item.name, more, openOf(filled));
    unit.append({ kind: 'counted', pieces: [...filled.pieces], how: 'typed' });
    return ok(undefined);
  });
}

/** Answers "which product is it?", by its number on the screen (from 1) or by the line. */
export function choose(
  unit: Unit,
  answer: { readonly option: number } | { readonly itemId: string },
): Result<void> {
  return withRead(unit, ({ state }) => {
    if (state.choice === undefined)
      return fail('illegal_state', 'There is nothing to choose.', { because: 'nothing_to_choose' });
    const option =
      'option' in answer
        ? state.choice.options[answer.option - 1]
        : state.choice.options.find((one) => one.itemId === answer.itemId);
    const line = option === undefined ? undefined : lineOf(state, option.itemId);
    if (line === undefined)
      return fail('bad_request', 'This is not one of the choices on the screen.', {
        because: 'no_such_choice',
      });
    const { scanned, goods } = state.choice;
    const quantity = option?.quantity ?? state.choice.quantity ?? 1;
    // The line that was pointed at, then the product's others: the order may list it twice.
    const others = linesOfProduct(state, line).filter((other) => other !== line);
    const filled = fillLines([line, ...others], quantity);
    if (filled.kind !== 'item') return tooMany(line.item.name, quantity, openOf(filled));
    const known = goods === undefined ? {} : { goods };
    unit.append({ kind: 'counted', pieces: [...filled.pieces], how: 'scan', scanned, ...known });
    return ok(undefined);
  });
}

/**
 * Declares pieces missing. Possible only where ShipperOne takes partial shipments; otherwise the order has to
 * wait.
 */
export function shorten(unit: Unit, itemId: string, qty: number | undefined, reason: string): Result<void> {
  return withRead(unit, ({ state }) => {
    const line = lineOf(state, itemId);
    if (line === undefined) return noSuchItem(itemId);
    const open = openPieces(line);
    if (open === 0) return fail('illegal_state', `Nothing of ${line.item.name} is open any more.`);
    if (qty !== undefined && qty > open) return tooMany(line.item.name, qty, open);
    if (!state.start.details.partialsAllowed) {
      return fail(
        'partials_not_allowed',
        'ShipperOne takes this order only complete. Put it on hold until everything is there.',
        { itemId },
      );
    }
    unit.append({ kind: 'shortened', itemId, qty: qty ?? open, reason });
    return ok(undefined);
  });
}

/**
 * Closes a parcel (from 1; the one being filled, if none is named), so that it can get its label. Fails on an empty
 * one.
 */
export function seal(unit: Unit, parcel: number | undefined): Result<void> {
  return withOpen(unit, ({ state }) => {
    const wanted = parcel ?? state.active + 1;
    const box = state.parcels[wanted - 1];
    if (box === undefined) return noSuchParcel(wanted);
    if (box.pieces.size === 0) {
      return fail('illegal_state', `Parcel ${wanted} is empty.`, { because: 'parcel_empty', parcel: wanted });
    }
    if (!box.sealed) unit.append({ kind: 'parcel_sealed', parcel: wanted });
    return ok(undefined);
  });
}

/** Begins the next parcel; what is scanned from now on goes into it. */
export function addParcel(unit: Unit): Result<void> {
  return withOpen(unit, () => {
    unit.append({ kind: 'parcel_added' });
    return ok(undefined);
  });
}

export interface Move {
  readonly itemId: string;
  readonly from: number;
  readonly to: number;
  readonly qty: number;
}

/** Moves pieces between two parcels (from 1) that are both still open. */
export function moveItem(unit: Unit, move: Move): Result<void> {
  return withOpen(unit, ({ state }) => {
    const from = state.parcels[move.from - 1];
    const to = state.parcels[move.to - 1];
    if (from === undefined) return noSuchParcel(move.from);
    if (to === undefined) return noSuchParcel(move.to);
    if (move.from === move.to) return fail('bad_request', 'Both parcels are the same.');
    if (from.sealed || to.sealed) return fail('illegal_state', 'A sealed parcel keeps its contents.');
    const there = from.pieces.get(move.itemId) ?? 0;
    if (move.qty > there)
      return fail('bad_request', `Only ${there} pieces lie in parcel ${move.from}.`, { there });
    unit.append({ kind: 'moved', ...move });
    return ok(undefined);
  });
}

/**
 * Sets a parcel's tracking number by hand. Without a parcel it is for the first one with contents and no label,
 * or else for the last one with contents, whose number is replaced. An empty parcel is not sent and gets none.
 */
export function trackParcel(
  unit: Unit,
  typed: TypedTrack,
  parcel: number | undefined,
  known: {
    readonly usedBy: (trackNumber: string) => string | undefined;
    readonly carriers: (connectionId: string) => readonly Carrier[];
  },
): Result<void> {
  return withRead(unit, ({ state, orderId, connectionId }) => {
    const track = asTrack(typed, known.carriers(connectionId));
    const untracked = nextToLabel(state);
    const last = state.parcels.findLastIndex((box) => box.pieces.size > 0);
    const wanted = parcel ?? Math.max(untracked >= 0 ? untracked : last, 0) + 1;
    const box = state.parcels[wanted - 1];
    if (box === undefined) return noSuchParcel(wanted);
    if (!isPacked(state) && !box.sealed) {
      const open = state.lines.reduce((sum, line) => sum + openPieces(line), 0);
      return fail('not_fully_packed', `${open} pieces are not packed yet.`, { open });
    }
    if (box.pieces.size === 0) {
      return fail('illegal_state', `Parcel ${wanted} is empty: it needs no tracking number.`, {
        parcel: wanted,
      });
    }
    if (isCodeOfItem(state, typed.trackNumber)) {
      return fail('not_a_track', `${track.trackNumber} is the barcode of an item, not a tracking number.`, {
        because: 'product',
      });
    }
    const twin = state.parcels.findIndex((other) => other.track?.trackNumber === track.trackNumber);
    const isTwin = twin >= 0 && twin !== wanted - 1;
    const problem = labelProblem(orderId, [track], (number) =>
      isTwin ? `parcel ${twin + 1}` : known.usedBy(number),
    );
    if (problem !== undefined) return problem;
    unit.append({ kind: 'tracked', parcel: wanted, track, how: 'typed' });
    return ok(undefined);
  });
}

/**
 * Whether the code belongs to an item of the order: then the field for the label was filled by scanning the
 * goods.
 */
function isCodeOfItem(state: PackState, code: string): boolean {
  const keys = keysOf(readBarcode(code), code);
  return state.start.items.some((item) => keys.some((key) => item.keys.includes(key)));
}

function noSuchItem(itemId: string): Result<never> {
  return fail('not_found', `Item ${itemId} is not part of this order.`, { itemId });
}

function needsSerials(name: string): Result<never> {
  return fail('illegal_state', `Each piece of ${name} has a serial number of its own: scan every one.`, {
    because: 'needs_serial',
    name,
  });
}

function noSuchParcel(parcel: number): Result<never> {
  return fail('not_found', `There is no parcel ${parcel}.`, { parcel });
}

function openOf(match: ScanMatch): number {
  return match.kind === 'too_many' ? match.open : 0;
}

function tooMany(name: string, qty: number, open: number): Result<never> {
  return fail('bad_request', `${qty} is too many: only ${open} of ${name} are open.`, {
    qty,
    open,
    because: 'too_many',
  });
}

import type { Result } from '../../contract/errors.ts';
import type { Refusal } from '../../contract/packing.ts';
import type { CarrierStore } from '../carriers/carrierStore.ts';
import type { AliasStore } from '../catalogue/aliasStore.ts';
import type { OrderQueries } from '../orders/orderQueries.ts';
import { type GoodsWarning, goodsOf, goodsWarnings } from '../scanning/goods.ts';
import { readBarcode } from '../scanning/readBarcode.ts';
import type { BarcodeReading } from '../scanning/reading.ts';
import type { Session, Unit } from './bench.ts';
import type { Finishing } from './finishing.ts';
import type { Journal, StoredAnswer } from './journal.ts';
import { keysOf, matchScan, type Piece } from './matchScan.ts';
import type { Opening } from './opening.ts';
import { isPacked, type LineState, nextUntracked, openPieces } from './packState.ts';
import { isRefusal, readLabel } from './readLabel.ts';
import { refusals } from './refusals.ts';
import { refuseSerial } from './refuseSerial.ts';
import { createScanCommands } from './scanCommands.ts';

export interface ScanningDeps {
  readonly journal: Journal;
  readonly queries: OrderQueries;
  readonly aliases: AliasStore;
  readonly carriers: CarrierStore;
  readonly opening: Opening;
  readonly finishing: Finishing;
  readonly autoFinish: () => boolean;
  /** The day at a connection's place, YYYY-MM-DD. */
  readonly today: (connectionId: string) => string;
}

interface Scan {
  readonly raw: string;
  readonly reading: BarcodeReading;
  readonly keys: readonly string[];
}

export type ScanHandler = (unit: Unit, raw: string) => StoredAnswer;

/** What a scan does, by what lies on the bench: the one place where scans are routed. */
export function createScanHandler(deps: ScanningDeps): ScanHandler {
  const { journal, queries, aliases, opening } = deps;
  const runCommand = createScanCommands(deps.finishing);

  /** Nothing is open: an order number opens its order, an item opens the oldest order that needs just it. */
  const scanToOpen = (unit: Unit, scan: Scan): StoredAnswer => {
    const finished = unit.session()?.state;
    if (finished?.stage === 'finished' && isLabelOf(finished.parcels, scan)) return { outcome: 'track' };
    const byNumber = findOrders(scan);
    if (byNumber.length > 1) {
      return refusedOnly(
        'ambiguous',
        `Two connections have an order ${scan.reading.text}. Open it from the list.`,
      );
    }
    const named = byNumber[0];
    if (named !== undefined) return opened(opening.open(unit, named));
    const single = queries.findSingleLine(scan.keys);
    if (single !== undefined) return openByItem(unit, scan, single);
    return refusedOnly('nothing_open', whyNothingOpens(scan));
  };

  const openByItem = (
    unit: Unit,
    scan: Scan,
    key: { connectionId: string; orderId: string },
  ): StoredAnswer => {
    const result = opening.open(unit, key);
    const session = unit.open();
    if (!result.ok || session === undefined) return opened(result);
    return { ...scanItem(unit, scan, session), outcome: 'opened' };
  };

  const whyNothingOpens = (scan: Scan): string => {
    const { text } = scan.reading;
    const elsewhere = queries.whereIs([text, scan.raw.trim()]);
    if (elsewhere[0] !== undefined) {
      const { queue, orderId } = elsewhere[0];
      if (queue === 'pending_accept') return `Order ${orderId} has not been accepted yet.`;
      if (queue === 'failed') return `Order ${orderId} has failed at ShipperOne; it cannot be packed.`;
      return `Order ${orderId} is already packed; its shipment waits in the outbox.`;
    }
    return queries.describe(scan.keys) === undefined
      ? `No order is open, and ${text} is not known. Scan an order number or an item.`
      : 'No order needs just this item. Scan the order number.';
  };

  const findOrders = (scan: Scan) => {
    const exact = queries.findByOrderId(scan.reading.text);
    return exact.length > 0 ? exact : queries.findByOrderId(scan.raw.trim());
  };

  const scanItem = (unit: Unit, scan: Scan, session: Session): StoredAnswer => {
    const taught = aliases.find(session.connectionId, scan.keys);
    const match = matchScan(session.state, session.index, scan.keys, taught);
    const scanned = scan.reading.text;
    const today = deps.today(session.connectionId);
    const goods = goodsOf(scan.reading, today);
    const known = goods === undefined ? {} : { goods };
    if (goods !== undefined && match.kind !== 'none') {
      const repeated = refuseSerial(journal, session.state, goods, scanned);
      if (repeated !== undefined) return refuse(unit, repeated);
    }
    switch (match.kind) {
      case 'item':
        unit.append({ kind: 'counted', pieces: [...match.pieces], how: 'scan', scanned, ...known });
        return counted(match.pieces, goods === undefined ? [] : goodsWarnings(goods, today));
      case 'choice': {
        const choice = { scanned, options: match.lines.map(toOption) };
        unit.append({ kind: 'choice_asked', choice, quantity: match.quantity, ...known });
        return {
          outcome: 'choose',
          reason: 'ambiguous',
          message: `${scanned} fits several products: say which.`,
        };
      }
      case 'too_many':
        return refuse(unit, refusals.tooMany(scanned, match.line, match.quantity));
      case 'none':
        return scanOther(unit, scan, session);
    }
  };

  /** The code is no item of this order. */
  const scanOther = (unit: Unit, scan: Scan, session: Session): StoredAnswer => {
    const { state } = session;
    const scanned = scan.reading.text;
    const isLabelDue =
      isPacked(state) || state.parcels.some((parcel) => parcel.sealed && parcel.track === undefined);
    const isOwnNumber = [scanned, scan.raw.trim()].includes(session.orderId);
    if (isOwnNumber && !isLabelDue) {
      unit.append({ kind: 'acknowledged' });
      return { outcome: 'opened' };
    }
    if (!isOwnNumber && queries.whereIs([scanned, scan.raw.trim()]).length > 0) {
      return refuse(unit, refusals.otherOrder(scanned, session.orderId));
    }
    const known = queries.describe(scan.keys);
    if (isLabelDue) {
      const isTaught = aliases.find(session.connectionId, scan.keys) !== undefined;
      return scanLabel(unit, scan, session, isTaught || known !== undefined);
    }
    if (known !== undefined) return refuse(unit, refusals.wrongItem(scanned, state, known));
    const { fault, error } = scan.reading;
    return refuse(
      unit,
      fault === undefined || error === undefined
        ? refusals.unknownCode(scanned)
        : refusals.misread(scanned, fault.code, error),
    );
  };

  const scanLabel = (unit: Unit, scan: Scan, session: Session, isKnownProduct: boolean): StoredAnswer => {
    const { state, orderId } = session;
    const { carrierCode } = state.start.details;
    const carriers = deps.carriers.all(session.connectionId);
    const { reading, raw } = scan;
    const label = readLabel({ reading, raw, orderId, carrierCode, carriers, isKnownProduct });
    if (isRefusal(label)) return refuse(unit, label);
    const twin = state.parcels.findIndex((parcel) => parcel.track?.trackNumber === label.trackNumber);
    const parcel = nextUntracked(state);
    // The same label again, with nothing left to label: the scanner fired twice, or the packer made sure.
    if (twin >= 0 && parcel < 0) return { outcome: 'track' };
    if (parcel < 0) return refuse(unit, refusals.allLabelled(label.trackNumber));
    if (twin >= 0)
      return refuse(unit, refusals.alreadyUsed(label.trackNumber, `parcel ${twin + 1} of this order`));
    const usedBy = journal.usedBy(label.trackNumber);
    if (usedBy !== undefined) return refuse(unit, refusals.alreadyUsed(label.trackNumber, `order ${usedBy}`));
    const effects = unit.append({ kind: 'tracked', parcel: parcel + 1, track: label, how: 'scan' });
    const isCodDue = (state.start.details.codAmount ?? 0) > 0;
    if (!effects.includes('ready_to_finish') || !deps.autoFinish() || isCodDue) return { outcome: 'track' };
    const finished = deps.finishing.finish(unit, { codAmount: undefined, packageValue: undefined });
    return finished.ok
      ? { outcome: 'track', entryId: finished.value }
      : { outcome: 'track', message: finished.error.message };
  };

  return (unit, raw) => {
    const reading = readBarcode(raw);
    const scan: Scan = { raw, reading, keys: keysOf(reading, raw) };
    const answer = ((): StoredAnswer => {
      if (reading.kind === 'command' && reading.command !== undefined)
        return runCommand(unit, reading.command);
      const session = unit.open();
      if (session === undefined) return scanToOpen(unit, scan);
      const interrupted = refusals.interrupted(reading.text, session.state);
      return interrupted === undefined ? scanItem(unit, scan, session) : refuse(unit, interrupted);
    })();
    const warnings = [...reading.warnings, ...(answer.warnings ?? [])];
    return warnings.length === 0 ? answer : { ...answer, warnings };
  };
}

function counted(pieces: readonly Piece[], warnings: readonly GoodsWarning[]): StoredAnswer {
  const itemId = pieces.at(-1)?.itemId;
  const warned = warnings.length === 0 ? {} : { warnings: [...warnings] };
  return itemId === undefined ? { outcome: 'counted', ...warned } : { outcome: 'counted', itemId, ...warned };
}

function refuse(unit: Unit, refusal: Refusal): StoredAnswer {
  unit.append({ kind: 'refused', refusal });
  return { outcome: 'refused', reason: refusal.reason, message: refusal.message };
}

/** Refused with nothing open: there is no pack to keep the refusal. */
function refusedOnly(reason: Refusal['reason'], message: string): StoredAnswer {
  return { outcome: 'refused', reason, message };
}

function opened(result: Result<void>): StoredAnswer {
  if (result.ok) return { outcome: 'opened' };
  const reason = result.error.code === 'order_changed' ? 'order_changed' : 'nothing_open';
  return refusedOnly(reason, result.error.message);
}

function toOption(line: LineState) {
  const { id, sku, name } = line.item;
  return { itemId: id.text, sku, name, open: openPieces(line) };
}

function isLabelOf(parcels: Session['state']['parcels'], scan: Scan): boolean {
  const wanted = new Set(
    [scan.reading.text, scan.raw.trim()].map((text) => text.replaceAll(/\s/g, '').toUpperCase()),
  );
  return parcels.some((parcel) => parcel.track !== undefined && wanted.has(parcel.track.trackNumber));
}

import type { Refusal } from '../../contract/packing.ts';
import type { CarrierStore } from '../carriers/carrierStore.ts';
import type { AliasStore } from '../catalogue/aliasStore.ts';
import type { ConnectionStore } from '../connections/connectionStore.ts';
import type { OrderQueries } from '../orders/orderQueries.ts';
import { type GoodsWarning, goodsOf, goodsWarnings } from '../scanning/goods.ts';
import { readBarcode } from '../scanning/readBarcode.ts';
import type { BarcodeReading, ScanCommand } from '../scanning/reading.ts';
import { isSame } from '../totes/toteRules.ts';
import type { Totes } from '../totes/totes.ts';
import type { Session, Unit } from './bench.ts';
import type { Finishing } from './finishing.ts';
import { acknowledge } from './instructions.ts';
import type { Journal, StoredAnswer } from './journal.ts';
import { doubtsOf, UNUSUAL_NUMBER } from './labelDoubts.ts';
import { keysOf, type MatchOption, matchScan, type Piece } from './matchScan.ts';
import type { Opening } from './opening.ts';
import { isPacked, nextToLabel, openPieces } from './packState.ts';
import { isRefusal, readLabel } from './readLabel.ts';
import { refusals } from './refusals.ts';
import { refuseSerial } from './refuseSerial.ts';
import type { Scan } from './scan.ts';
import { createScanCommands } from './scanCommands.ts';
import { createScanToOpen } from './scanToOpen.ts';

export interface ScanningDeps {
  readonly journal: Journal;
  readonly queries: OrderQueries;
  readonly aliases: AliasStore;
  readonly carriers: CarrierStore;
  readonly connections: Pick<ConnectionStore, 'all'>;
  readonly opening: Opening;
  readonly finishing: Finishing;
  readonly totes?: Pick<Totes, 'orderIn'>;
  readonly autoFinish: () => boolean;
  /** The day at a connection's place, YYYY-MM-DD. */
  readonly today: (connectionId: string) => string;
}

/** `reading`: what was read from it, where the caller knows; `chosenCarrier`: see Scan. */
export type ScanHandler = (
  unit: Unit,
  raw: string,
  reading?: BarcodeReading,
  chosenCarrier?: string,
) => StoredAnswer;

/** Decides what a scan does, by what lies on the bench: the one place where scans are routed. */
export function createScanHandler(deps: ScanningDeps): ScanHandler {
  const { journal, queries, aliases } = deps;
  const runCommand = createScanCommands(deps.finishing);

  /** Nothing is open, or a finished order still lies there. */
  const scanToOpen = (unit: Unit, scan: Scan): StoredAnswer => {
    const finished = unit.session()?.state;
    if (finished?.stage === 'finished' && isLabelOf(finished.parcels, scan)) return { outcome: 'track' };
    return toOpen.scan(unit, scan);
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
    const warnings = goods === undefined ? [] : goodsWarnings(goods, today);
    switch (match.kind) {
      case 'item':
        unit.append({ kind: 'counted', pieces: [...match.pieces], how: 'scan', scanned, ...known });
        return counted(match.pieces, warnings);
      case 'choice': {
        const choice = { scanned, options: match.options.map(toOption) };
        unit.append({ kind: 'choice_asked', choice, ...known });
        return {
          outcome: 'choose',
          reason: 'ambiguous',
          message: `${scanned} fits several products: say which.`,
          ...(warnings.length === 0 ? {} : { warnings: [...warnings] }),
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
    const isLabelDue = isPacked(state) || nextToLabel(state) >= 0;
    const inTote = deps.totes?.orderIn([scanned, scan.raw.trim()]);
    if (inTote !== undefined && !isSame(inTote, session)) {
      return refuse(unit, refusals.otherTote(scanned, inTote.orderId, session.orderId));
    }
    const isOwn = isOwnNumber(scan, session) || inTote !== undefined;
    if (isOwn && (!isLabelDue || inTote !== undefined)) {
      unit.append({ kind: 'acknowledged' });
      return { outcome: 'opened' };
    }
    if (!isOwn && queries.whereIs([scanned, scan.raw.trim()]).length > 0) {
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
    const { chosenCarrier } = scan;
    const { carrierCode } = state.start.details;
    const carriers = deps.carriers.all(session.connectionId);
    const { reading, raw } = scan;
    const label = readLabel({
      reading,
      raw,
      orderId,
      carrierCode,
      chosenCarrier,
      carriers,
      isKnownProduct,
    });
    if (isRefusal(label)) return refuse(unit, label);
    const twin = state.parcels.findIndex((parcel) => parcel.track?.trackNumber === label.trackNumber);
    const parcel = nextToLabel(state);
    // The same label again, with nothing left to label: the scanner fired twice, or the packer made sure.
    if (twin >= 0 && parcel < 0) return { outcome: 'track' };
    if (parcel < 0) return refuse(unit, refusals.allLabelled(label.trackNumber));
    if (twin >= 0) return refuse(unit, refusals.usedForParcel(label.trackNumber, twin + 1));
    const use = journal.useOf(label.trackNumber);
    if (use !== undefined) return refuse(unit, refusals.usedForOrder(label.trackNumber, use));
    const effects = unit.append({ kind: 'tracked', parcel: parcel + 1, track: label, how: 'scan' });
    const isCodDue = (state.start.details.codAmount ?? 0) > 0;
    const warned = doubtsOf(raw, label, { carrierCode, chosenCarrier, carriers });
    // A code that may be another barcode of the label does not make the parcel go out by itself.
    const isSure = warned.warnings?.includes(UNUSUAL_NUMBER) !== true;
    if (!effects.includes('ready_to_finish') || !deps.autoFinish() || isCodDue || !isSure) {
      return { outcome: 'track', ...warned };
    }
    const finished = deps.finishing.finish(unit, { codAmount: undefined, packageValue: undefined });
    return finished.ok
      ? { outcome: 'track', entryId: finished.value, ...warned }
      : { outcome: 'track', ...warned, message: finished.error.message, error: finished.error };
  };

  /** While the instructions are unread only the order's own number (its packing slip) counts: it confirms them. */
  const scanUnread = (unit: Unit, scan: Scan, session: Session): StoredAnswer => {
    if (!isOwnNumber(scan, session)) return refuse(unit, refusals.instructionsUnread(scan.reading.text));
    acknowledge(unit);
    return { outcome: 'opened' };
  };

  const toOpen = createScanToOpen({ ...deps, scanItem });

  const command = (unit: Unit, given: ScanCommand): StoredAnswer =>
    (given.name === 'CHOOSE' ? toOpen.choose(unit, given.quantity ?? 1) : undefined) ??
    runCommand(unit, given);

  return (unit, raw, reading = readBarcode(raw), chosenCarrier) => {
    const scan: Scan = { raw, reading, keys: keysOf(reading, raw), chosenCarrier };
    const answer = ((): StoredAnswer => {
      if (reading.kind === 'command' && reading.command !== undefined) return command(unit, reading.command);
      const session = unit.open();
      if (session === undefined) return scanToOpen(unit, scan);
      const interrupted = refusals.interrupted(reading.text, session.state);
      if (interrupted !== undefined) return refuse(unit, interrupted);
      return session.state.instructions === 'due'
        ? scanUnread(unit, scan, session)
        : scanItem(unit, scan, session);
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

function isOwnNumber(scan: Scan, session: Session): boolean {
  return [scan.reading.text, scan.raw.trim()].includes(session.orderId);
}

function toOption({ line, quantity }: MatchOption) {
  const { id, sku, name } = line.item;
  const several = quantity === 1 ? {} : { quantity };
  return { itemId: id.text, sku, name, open: openPieces(line), ...several };
}

function isLabelOf(parcels: Session['state']['parcels'], scan: Scan): boolean {
  const wanted = new Set(
    [scan.reading.text, scan.raw.trim()].map((text) => text.replaceAll(/\s/g, '').toUpperCase()),
  );
  return parcels.some((parcel) => parcel.track !== undefined && wanted.has(parcel.track.trackNumber));
}

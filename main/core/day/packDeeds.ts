import type { DayException } from '../../contract/day.ts';
import { effectiveEvents, type PackEvent } from '../packing/packEvent.ts';
import { replay } from '../packing/packing.ts';
import type { StartItem } from '../packing/packStart.ts';
import { MINUTE } from '../ports.ts';
import type { Happened, PackDeeds, PackRecord, ShipCall, Shipment } from './dayFacts.ts';

type Kind = PackEvent['kind'];
type HappenedOf<K extends Kind> = Happened & { readonly event: Extract<PackEvent, { kind: K }> };

/**
 * What of a pack counts. A pack that was given up, or whose shipment was discarded, leaves no shipment, short or
 * manual confirm behind: its order is packed anew or not at all. What was undone never counted. That somebody held
 * or undid something stays true whatever became of the pack.
 */
export function packDeeds(pack: PackRecord): PackDeeds {
  const shipment = shipmentOf(pack);
  const isVoid = pack.isClosed || (isFinished(pack.events) && shipment === undefined);
  const standing = isVoid ? [] : standingOf(pack.events);
  return {
    shipment,
    shorts: shortsOf(pack, standing),
    manualConfirms: manualConfirmsOf(pack, standing),
    holds: pack.events.filter(({ event }) => event.kind === 'parked' && event.hold),
    undone: pack.events.filter(({ event }) => event.kind === 'undone'),
  };
}

/** A shipment whose journal was lost: the call itself tells what went out, when and by whom. */
export function shipmentOfCall(call: ShipCall): Shipment {
  return {
    connectionId: call.connectionId,
    orderId: call.orderId,
    entryId: call.entryId,
    state: call.state,
    confirmedAt: call.confirmedAt,
    at: call.createdAt,
    packer: call.packer,
    items: call.items.filter(({ qty }) => qty > 0).length,
    pieces: call.items.reduce((sum, { qty }) => sum + qty, 0),
    trackNumbers: call.trackNumbers,
    milliseconds: undefined,
  };
}

/** Whoever finished it last made it, at that time, however often it was taken back before or corrected since. */
function shipmentOf(pack: PackRecord): Shipment | undefined {
  const finish = pack.events.findLast(({ event }) => event.kind === 'finished');
  const call = pack.calls.findLast(({ state }) => state !== 'discarded');
  if (finish === undefined || call === undefined || !isFinished(pack.events)) return undefined;
  return {
    ...shipmentOfCall(call),
    at: finish.at,
    packer: finish.packer,
    milliseconds: timeOnBench(pack.openedAt, pack.events),
  };
}

function isFinished(events: readonly Happened[]): boolean {
  return (
    events.findLast(({ event }) => ['finished', 'reopened'].includes(event.kind))?.event.kind === 'finished'
  );
}

/** Longer without a deed nobody packs: it lay there over a break, or over a night. */
const longestPause = 30 * MINUTE;

/** Time between opening and finish, less what it lay parked, finished or forgotten. */
function timeOnBench(openedAt: number, events: readonly Happened[]): number | undefined {
  let since: number | undefined = openedAt;
  let sum = 0;
  for (const { at, event } of events) {
    if (since !== undefined) {
      if (at < since) return undefined;
      if (at - since <= longestPause) sum += at - since;
      since = at;
    }
    if (event.kind === 'parked' || event.kind === 'finished') since = undefined;
    else if (event.kind === 'resumed' || event.kind === 'reopened') since = at;
  }
  return sum;
}

function standingOf(events: readonly Happened[]): readonly Happened[] {
  const standing = new Set(effectiveEvents(events.map(({ event }) => event)));
  return events.filter(({ event }) => standing.has(event));
}

function isKind<K extends Kind>(kind: K) {
  return (happened: Happened): happened is HappenedOf<K> => happened.event.kind === kind;
}

function manualConfirmsOf(pack: PackRecord, standing: readonly Happened[]): readonly DayException[] {
  const manual = standing.filter(isKind('counted')).filter(({ event }) => event.how === 'manual');
  if (manual.length === 0) return [];
  const names = itemsOf(pack);
  return manual.map((happened) => {
    const { pieces, reason = '' } = happened.event;
    const qty = pieces.reduce((sum, piece) => sum + piece.qty, 0);
    return exceptionOf(pack, happened, names.get(pieces[0]?.itemId ?? ''), qty, reason);
  });
}

/** A change of the order may have taken back some of what was declared missing: the latest declarations give way. */
function shortsOf(pack: PackRecord, standing: readonly Happened[]): readonly DayException[] {
  const declared = standing.filter(isKind('shortened'));
  if (declared.length === 0) return [];
  const names = itemsOf(pack);
  const { lines } = replay(
    pack.start(),
    pack.events.map(({ event }) => event),
  );
  const left = new Map(lines.map((line) => [line.item.id.text, line.short]));
  return declared.flatMap((happened) => {
    const { itemId, qty, reason } = happened.event;
    const counts = Math.min(qty, left.get(itemId) ?? 0);
    left.set(itemId, (left.get(itemId) ?? 0) - counts);
    return counts > 0 ? [exceptionOf(pack, happened, names.get(itemId), counts, reason)] : [];
  });
}

/** Every item that the order ever had, since a change may have taken it out. */
function itemsOf(pack: PackRecord): ReadonlyMap<string, StartItem> {
  const starts = pack.events.flatMap(({ event }) => (event.kind === 'change_taken' ? [event.start] : []));
  return new Map([pack.start(), ...starts].flatMap(({ items }) => items.map((item) => [item.id.text, item])));
}

function exceptionOf(
  { connectionId, orderId }: PackRecord,
  { at, packer, approvedBy }: Happened,
  item: StartItem | undefined,
  qty: number,
  reason: string,
): DayException {
  return {
    connectionId,
    orderId,
    sku: item?.sku ?? '',
    name: item?.name ?? '',
    qty,
    reason,
    packer,
    at,
    ...(approvedBy === undefined ? {} : { approvedBy }),
  };
}

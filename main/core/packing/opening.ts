import { fail, ok, type Result } from '../../contract/errors.ts';
import type { Interruption } from '../../contract/packing.ts';
import type { OrderKey } from '../orders/orderQueries.ts';
import type { OrderReader } from '../orders/orderReader.ts';
import type { OutboxStore } from '../outbox/outboxStore.ts';
import { isRecentlyConfirmed } from '../outbox/recentlyConfirmed.ts';
import { stoppedStatus } from '../shipperone/assumptions.ts';
import type { Bench, Unit } from './bench.ts';
import { hasInstructions } from './instructions.ts';
import type { Journal } from './journal.ts';
import { changesBetween, orderChanged, orderGone } from './orderChanges.ts';
import { type PackStart, startOf } from './packStart.ts';
import { hasProgress } from './packState.ts';

export interface OpeningDeps {
  readonly bench: Bench;
  readonly journal: Journal;
  readonly reader: OrderReader;
  readonly outbox: OutboxStore;
  readonly now: () => number;
  /** Whether the queue to pack of this connection was ever read to its end. */
  readonly isQueueKnown: (connectionId: string) => boolean;
  /** Whether instructions must be confirmed before anything counts. */
  readonly confirmInstructions: () => boolean;
  /** Reads the queue soon: what is opened should be as fresh as possible. */
  readonly refresh: (connectionId: string) => void;
}

export type Opening = ReturnType<typeof createOpening>;

/** Puts orders on the bench: new ones from the cache, parked ones from the journal. */
export function createOpening(deps: OpeningDeps) {
  const { journal, reader } = deps;

  /** What the cache holds of an order that may be packed now. */
  const findStart = (key: OrderKey): Result<PackStart> => {
    const order = reader.read(key, 'pending_shipment');
    if (order === undefined) return notToPack(key);
    if (order.problem !== undefined)
      return fail('order_unreadable', order.problem, { orderId: key.orderId, because: 'unreadable' });
    const stopped = stoppedStatus(order.details.status);
    if (stopped !== undefined)
      return fail(
        'illegal_state',
        `ShipperOne says that order ${key.orderId} is ${stopped}: do not send it.`,
        {
          orderId: key.orderId,
          because: 'stopped',
          status: stopped,
        },
      );
    const start = startOf(order);
    return start.items.length === 0
      ? fail('illegal_state', `Nothing is left to ship of order ${key.orderId}.`, {
          orderId: key.orderId,
          because: 'nothing_left',
        })
      : ok(start);
  };

  const notToPack = (key: OrderKey): Result<never> => {
    const { orderId } = key;
    const shown = reader.show(key);
    if (shown?.queue === 'pending_accept') {
      return fail('illegal_state', `Order ${orderId} has not been accepted yet. Accept it first.`, {
        orderId,
        because: 'not_accepted',
      });
    }
    if (shown?.queue === 'failed') {
      return fail('illegal_state', `Order ${orderId} has failed at ShipperOne; it cannot be packed.`, {
        orderId,
        because: 'failed',
      });
    }
    return fail('not_found', `Order ${orderId} is not in the queue to pack.`, { orderId });
  };

  /** A shipment of the order that ShipperOne has, or will have, before its list says so. */
  const shippedAlready = (key: OrderKey, start: PackStart | undefined): Result<never> | undefined => {
    const { orderId } = key;
    const open = deps.outbox.openOfOrder(key.connectionId, orderId).some((entry) => entry.action === 'ship');
    if (open) {
      return fail('already_packed', `Order ${orderId} is already packed; its shipment waits in the outbox.`, {
        orderId,
      });
    }
    const last = deps.outbox.lastOfOrder(key.connectionId, orderId, 'ship');
    if (last === undefined || !isRecentlyConfirmed(last.confirmedAt, deps.now())) return undefined;
    if (last.expected.whole)
      return fail('already_packed', `Order ${orderId} was already shipped.`, { orderId });
    const listed = new Map(start?.items.map((item) => [item.id.text, item.required]));
    const isStale = last.expected.items.some(
      ({ itemId, qty, before }) => qty > 0 && listed.get(itemId) === before,
    );
    if (!isStale) return undefined;
    deps.refresh(key.connectionId);
    return fail(
      'order_changed',
      `Part of order ${orderId} was just shipped, and the queue does not show it yet. Try again in a moment.`,
      { orderId },
    );
  };

  /** Whether a pack still fits its order; `unknown` before the queue was ever read to its end. */
  const compare = (key: OrderKey, start: PackStart): Interruption | 'same' | 'unknown' => {
    const now = findStart(key);
    if (now.ok) {
      const changes = changesBetween(start, now.value);
      return changes.length === 0 ? 'same' : orderChanged(changes);
    }
    return deps.isQueueKnown(key.connectionId) ? orderGone(now.error) : 'unknown';
  };

  /**
   * Holds the open pack against its order: a change interrupts, another one is told in its place, and one that was
   * taken back asks no longer. @returns what is new to the packer.
   */
  const recheck = (unit: Unit): Interruption | undefined => {
    const session = unit.open();
    if (session === undefined) return undefined;
    const known = session.state.interruption;
    const found = compare(session, session.state.start);
    if (typeof found === 'string') {
      if (found === 'same' && known !== undefined) unit.append({ kind: 'interruption_over' });
      return undefined;
    }
    if (found.kind === known?.kind && found.changes.join() === known.changes.join()) return undefined;
    unit.append({ kind: 'interrupted', interruption: found });
    return found;
  };

  const resume = (unit: Unit, packId: string): void => {
    unit.load(packId);
    if (unit.session()?.state.stage === 'parked') unit.append({ kind: 'resumed' });
    recheck(unit);
  };

  /** What was being packed makes room: parked with its progress, or simply put back when it has none. */
  const makeRoom = (unit: Unit): void => {
    const open = unit.open();
    if (open === undefined) return;
    if (hasProgress(open.state)) unit.append({ kind: 'parked', hold: false });
    else unit.abandon();
  };

  const begin = (unit: Unit, key: OrderKey, start: PackStart): void => {
    unit.begin(key, start);
    if (deps.confirmInstructions() && hasInstructions(start)) unit.append({ kind: 'instructions_due' });
  };

  return {
    /** Whether the order could be opened now, or why not. */
    mayPack: (key: OrderKey): Result<void> => {
      const found = findStart(key);
      const shipped = shippedAlready(key, found.ok ? found.value : undefined);
      if (shipped !== undefined) return shipped;
      return found.ok || journal.unfinishedOf(key) !== undefined ? ok(undefined) : found;
    },
    /** Opens an order in a unit of the caller; nothing has changed when it fails. */
    open: (unit: Unit, key: OrderKey): Result<void> => {
      const lying = unit.open();
      if (lying?.connectionId === key.connectionId && lying.orderId === key.orderId) return ok(undefined);
      const parked = journal.unfinishedOf(key);
      const found = findStart(key);
      const shipped = shippedAlready(key, found.ok ? found.value : undefined);
      if (shipped !== undefined) return shipped;
      if (parked === undefined && !found.ok) return found;
      makeRoom(unit);
      if (parked !== undefined) resume(unit, parked.packId);
      else if (found.ok) begin(unit, key, found.value);
      unit.after(() => deps.refresh(key.connectionId));
      return ok(undefined);
    },
    findStart,
    compare,
    recheck,
  };
}

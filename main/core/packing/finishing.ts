import { fail, ok, type Result } from '../../contract/errors.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { OutboxActions } from '../outbox/outboxActions.ts';
import { SECOND } from '../ports.ts';
import type { Totes } from '../totes/totes.ts';
import type { Unit } from './bench.ts';
import { unread } from './instructions.ts';
import type { Journal } from './journal.ts';
import { serialsOf } from './lineGoods.ts';
import type { Opening } from './opening.ts';
import type { PackState } from './packState.ts';
import { type Amounts, shipmentOf } from './shipment.ts';
import { usedElsewhere } from './usedElsewhere.ts';

export interface FinishingDeps {
  readonly journal: Journal;
  readonly outbox: Outbox;
  readonly actions: OutboxActions;
  readonly opening: Pick<Opening, 'recheck'>;
  readonly totes?: Pick<Totes, 'freeOf'>;
  readonly now: () => number;
  readonly undoWindowSeconds: () => number;
  readonly isShipPaused: (connectionId: string) => boolean;
}

export type Finishing = ReturnType<typeof createFinishing>;

/** Turns a packed order into a ship call in the outbox, and back while it was not sent. */
export function createFinishing(deps: FinishingDeps) {
  const isDiscarded = (entryId: string): boolean => {
    const entry = deps.actions.find(entryId);
    return entry.ok && entry.value.state === 'discarded';
  };

  const finish = (unit: Unit, amounts: Amounts): Result<string> => {
    const session = unit.session();
    if (session === undefined) return nothingOpen();
    const { entryId, stage } = session.state;
    const isFinished = stage === 'finished' && entryId !== undefined;
    if (isFinished && isDiscarded(entryId)) return discarded(entryId);
    if (isFinished && amounts.codAmount === undefined && amounts.packageValue === undefined)
      return ok(entryId);
    if (!isFinished && unit.open() === undefined) return nothingOpen();
    const blocked = unseenChange(session.state) ?? unread(session.state);
    if (blocked !== undefined) return blocked;
    const shipment = shipmentOf(session.state, amounts);
    if (!shipment.ok) return shipment;
    const used = usedElsewhere(deps.journal, session.state, shipment.value.expected.trackNumbers);
    if (used !== undefined) return used;
    if (isFinished) {
      const reopened = reopen(unit, entryId);
      if (!reopened.ok) return reopened;
    }
    const holdMs = deps.undoWindowSeconds() * SECOND;
    const entry = deps.outbox.enqueue({
      connectionId: session.connectionId,
      orderId: session.orderId,
      action: 'ship',
      body: shipment.value.body,
      expected: shipment.value.expected,
      holdMs,
      packId: session.packId,
      paused: deps.isShipPaused(session.connectionId),
    });
    for (const trackNumber of shipment.value.expected.trackNumbers) {
      deps.journal.useTrack(trackNumber, session, entry.entryId, deps.now());
    }
    for (const piece of serialsOf(session.state)) {
      deps.journal.useSerial(piece, session, entry.entryId, deps.now());
    }
    const undo = holdMs > 0 ? { undoUntil: deps.now() + holdMs } : {};
    unit.append({ kind: 'finished', entryId: entry.entryId, ...undo });
    deps.totes?.freeOf(session);
    unit.after(() => deps.outbox.announce(entry.entryId));
    return ok(entry.entryId);
  };

  /** Takes the entry back, then writes that into the pack; `show` brings that pack into the unit first. */
  const reopen = (unit: Unit, entryId: string, show = (): void => {}): Result<void> => {
    const takenBack = deps.actions.takeBack(entryId);
    if (!takenBack.ok) return takenBack;
    show();
    unit.append({ kind: 'reopened' });
    unit.after(() => takenBack.value.forEach(deps.outbox.announce));
    return ok(undefined);
  };

  /**
   * Takes a shipment back to be packed on, together with the changes since, so that it is not finished again
   * without anybody having seen them.
   */
  const takeBack = (unit: Unit, entryId: string, show?: () => void): Result<void> => {
    const reopened = reopen(unit, entryId, show);
    if (reopened.ok) deps.opening.recheck(unit);
    return reopened;
  };

  /**
   * Takes a finished shipment back before it was sent. Without an entry the one on the bench is meant. When
   * another order lies open meanwhile, the one taken back is parked.
   */
  const cancelSend = (unit: Unit, wanted: string | undefined): Result<void> => {
    const onBench = unit.session();
    const entryId = wanted ?? onBench?.state.entryId;
    if (entryId === undefined) {
      return fail('nothing_open', 'No shipment was just finished on this bench.', {
        because: 'nothing_to_take_back',
      });
    }
    if (isDiscarded(entryId)) return discarded(entryId);
    if (onBench?.state.entryId === entryId) return takeBack(unit, entryId);
    const stored = deps.journal.ofEntry(entryId);
    if (stored === undefined) {
      return fail('not_found', 'This shipment was not packed on this station.', { entryId });
    }
    const busyWith = unit.open()?.packId;
    const reopened = takeBack(unit, entryId, () => unit.load(stored.packId));
    if (!reopened.ok || busyWith === undefined) return reopened;
    unit.append({ kind: 'parked', hold: false, reason: 'taken back before sending' });
    unit.load(busyWith);
    return reopened;
  };

  return { finish, cancelSend };
}

function discarded(entryId: string): Result<never> {
  return fail(
    'illegal_state',
    'This shipment was taken back or discarded; open its order again to pack it.',
    { entryId, because: 'taken_back' },
  );
}

/** The refusal while nobody has looked at a change of the open order; undefined when nothing is to be looked at. */
export function unseenChange({ interruption }: PackState): Result<never> | undefined {
  if (interruption === undefined) return undefined;
  const { changes, kind } = interruption;
  return fail(kind, `Look at the change of this order first: ${changes.join(' ')}`);
}

/** The failure of every call that needs an open order. */
export function nothingOpen(): Result<never> {
  return fail('nothing_open', 'No order is open. Scan an order number or an item.');
}

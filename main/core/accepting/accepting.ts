import { fail, ok, type Result } from '../../contract/errors.ts';
import type { ConnectionStore } from '../connections/connectionStore.ts';
import type { OrderKey } from '../orders/orderQueries.ts';
import type { OrderReader } from '../orders/orderReader.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { OutboxActions } from '../outbox/outboxActions.ts';
import type { StoredEntry } from '../outbox/outboxRow.ts';
import type { OutboxStore } from '../outbox/outboxStore.ts';
import { acceptBody } from '../shipperone/bodies.ts';
import type { WireOrder } from '../shipperone/wireOrder.ts';
import type { Db } from '../store/openDatabase.ts';
import { acceptAll, type CheckedDecision, checkDecision, type Decision } from './decision.ts';

export interface AcceptingDeps {
  readonly db: Db;
  readonly reader: OrderReader;
  readonly outbox: Outbox;
  readonly actions: Pick<OutboxActions, 'takeBack'>;
  readonly store: OutboxStore;
  readonly connections: ConnectionStore;
}

export type Accepting = ReturnType<typeof createAccepting>;

/** Decisions on orders in pending_accept. They go to the outbox at once; accepting has no undo window. */
export function createAccepting(deps: AcceptingDeps) {
  const isPaused = (connectionId: string): boolean => {
    const connection = deps.connections.get(connectionId);
    return connection?.paused !== undefined || connection?.pausedActions.includes('accept') === true;
  };

  const write = (key: OrderKey, order: WireOrder, decided: readonly CheckedDecision[]): Result<string> => {
    // In the order's own order of lines, so that a decision has the same bytes however it was put together.
    const byItem = new Map(decided.map((decision) => [decision.item.id.text, decision]));
    const items = order.items.flatMap((item) => byItem.get(item.id.text) ?? []);
    const body = acceptBody(
      order.id,
      items.map(({ item, qty }) => ({ id: item.id, qty })),
    );
    const reasons = items.flatMap(({ item, reason }) =>
      reason === undefined ? [] : [{ itemId: item.id.text, name: item.name, reason }],
    );
    const openEntry = deps.store
      .openOfOrder(key.connectionId, key.orderId)
      .find((entry) => entry.action === 'accept');
    if (openEntry !== undefined && openEntry.body !== body && overlaps(openEntry, decided)) {
      return fail(
        'already_decided',
        `Order ${key.orderId} was already decided differently; that decision is in the outbox.`,
        { orderId: key.orderId, entryId: openEntry.entryId },
      );
    }
    const entry = deps.outbox.enqueue({
      connectionId: key.connectionId,
      orderId: key.orderId,
      action: 'accept',
      body,
      expected: {
        items: items.map(({ item, qty }) => ({
          itemId: item.id.text,
          name: item.name,
          qty,
          before: item.qty,
        })),
        trackNumbers: [],
        whole: items.length === order.items.length,
        ...(reasons.length === 0 ? {} : { reasons }),
      },
      holdMs: 0,
      packId: undefined,
      paused: isPaused(key.connectionId),
    });
    return ok(entry.entryId);
  };

  const submit = (key: OrderKey, wanted: readonly Decision[] | undefined): Result<string> => {
    const order = deps.reader.read(key, 'pending_accept');
    if (order === undefined) return notPending(key);
    const checked = checkDecision(order, wanted ?? acceptAll(order));
    if (!checked.ok) return checked;
    const written = deps.db.transaction(() => write(key, order, checked.value)).immediate();
    if (written.ok) deps.outbox.announce(written.value);
    return written;
  };

  const notPending = (key: OrderKey): Result<never> => {
    const last = deps.store.lastOfOrder(key.connectionId, key.orderId, 'accept');
    return last === undefined
      ? fail('not_found', `Order ${key.orderId} is not waiting for a decision.`, { orderId: key.orderId })
      : fail('already_decided', `Order ${key.orderId} was already decided on.`, {
          orderId: key.orderId,
          entryId: last.entryId,
        });
  };

  return {
    /** Items with a quantity are accepted, items with 0 rejected; see checkDecision for what is refused. */
    submit: (key: OrderKey, wanted: readonly Decision[]): Result<string> => submit(key, wanted),
    /** Accepts everything, as ordered. */
    acceptWhole: (key: OrderKey): Result<string> => submit(key, undefined),
    /** Takes back an answer that has certainly not arrived; the order can then be decided on again. */
    takeBack: (entryId: string): Result<StoredEntry> => {
      if (deps.store.get(entryId)?.action !== 'accept') {
        return fail('not_found', `There is no answer ${entryId} in the outbox.`, { entryId });
      }
      const moved = deps.db.transaction(() => deps.actions.takeBack(entryId)).immediate();
      if (!moved.ok) return moved;
      moved.value.forEach(deps.outbox.announce);
      const entry = deps.store.get(entryId);
      return entry === undefined ? fail('not_found', 'This answer is no longer in the outbox.') : ok(entry);
    },
  };
}

/**
 * Whether two decisions are about the same items: then the second contradicts the first. A decision on other
 * items of the order is a new one.
 */
function overlaps(entry: StoredEntry, decided: readonly CheckedDecision[]): boolean {
  const ids = new Set(decided.map(({ item }) => item.id.text));
  return entry.expected.items.some((item) => ids.has(item.itemId));
}

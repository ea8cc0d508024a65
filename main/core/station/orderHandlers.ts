import { queueNames } from '../../contract/common.ts';
import { fail, ok } from '../../contract/errors.ts';
import type { Order, OrderRow, StationNote } from '../../contract/orders.ts';
import type { Handlers } from '../../rpc/server.ts';
import { noSuchConnection } from '../connections/connecting.ts';
import { likelyCause } from '../orders/likelyCause.ts';
import type { OrderKey } from '../orders/orderQueries.ts';
import { readPlace, writePlace } from '../orders/place.ts';
import { toEntry } from '../outbox/outboxRow.ts';
import type { HandlerDeps } from './handlerDeps.ts';
import { createPackNotes } from './packNotes.ts';

type Named = Pick<
  Handlers,
  | 'orders.list'
  | 'orders.get'
  | 'orders.search'
  | 'orders.setNote'
  | 'accept.submit'
  | 'accept.bulk'
  | 'accept.takeBack'
  | 'sync.now'
  | 'sync.cancel'
  | 'sync.status'
>;

const usualPage = 100;

export function orderHandlers(deps: HandlerDeps): Named {
  const { accepting, hub, keeping, poller, ports, stores, view } = deps;

  /** The reasons that ShipperOne gives, and what this station did with the order. */
  const causeOf = (order: Order) => {
    const confirmed = (action: 'accept' | 'ship') => {
      const last = stores.outboxStore.lastOfOrder(order.connectionId, order.orderId, action);
      return last?.state === 'confirmed' ? last : undefined;
    };
    return likelyCause({
      stage: order.failureStage,
      status: order.status,
      reason: order.failureReason,
      shippedHere: confirmed('ship') !== undefined,
      acceptedHere: confirmed('accept')?.expected.items.some((item) => item.qty > 0) === true,
    });
  };

  const packNotes = createPackNotes(stores.journal);
  const noteOf = (key: OrderKey, packs: ReadonlyMap<string, StationNote>): StationNote | undefined =>
    packs.get(`${key.connectionId} ${key.orderId}`) ?? stores.overlay.note(key);
  const withNote = (row: OrderRow, packs: ReadonlyMap<string, StationNote>): OrderRow => {
    const station = packs.get(`${row.connectionId} ${row.orderId}`);
    return station === undefined ? row : { ...row, station };
  };

  return {
    'orders.list': ({ cursor, limit = usualPage, ...query }) => {
      const after = cursor === undefined ? undefined : readPlace(cursor);
      if (cursor !== undefined && after === undefined) {
        return fail('bad_request', 'This cursor is not one that orders.list gave out.');
      }
      const { isTotalRough, next, rows, total } = stores.queries.list({ ...query, after, limit });
      const packs = packNotes();
      return ok({
        rows: rows.map((row) => withNote(row, packs)),
        total,
        ...(isTotalRough ? { isTotalRough } : {}),
        ...(next === undefined ? {} : { nextCursor: writePlace(next) }),
      });
    },
    'orders.search': ({ text, limit = 20 }) => {
      const packs = packNotes();
      const orders = queueNames.flatMap((queue) => stores.queries.list({ queue, search: text, limit }).rows);
      const { entries } = stores.outboxStore.list({ search: text, offset: 0, limit });
      return ok({ orders: orders.map((row) => withNote(row, packs)), entries: entries.map(toEntry) });
    },
    'orders.get': (key) => {
      const order = stores.reader.show(key);
      if (order === undefined) {
        return fail('not_found', `Order ${key.orderId} is in no queue.`, { orderId: key.orderId });
      }
      const station = noteOf(key, packNotes());
      const note = stores.notes.get(key);
      return ok({
        order: {
          ...order,
          ...(station === undefined ? {} : { station }),
          ...(note === undefined ? {} : { note }),
          ...(order.queue === 'failed' ? { likelyCause: causeOf(order) } : {}),
        },
      });
    },
    'orders.setNote': ({ text, ...key }) => {
      const { packer } = stores.presence.actor();
      stores.notes.set(key, { text, packer, at: ports.clock.now() });
      hub.touch('queues');
      const note = stores.notes.get(key);
      return ok(note === undefined ? {} : { note });
    },
    'accept.submit': ({ items, ...key }) => {
      const decided = accepting.submit(key, items);
      return decided.ok ? ok({ entryId: decided.value }) : decided;
    },
    'accept.takeBack': ({ entryId }) => {
      const taken = accepting.takeBack(entryId);
      return taken.ok ? ok({ entry: toEntry(taken.value) }) : taken;
    },
    'accept.bulk': ({ orders }) =>
      ok({
        results: orders.map((key) => {
          const decided = accepting.acceptWhole(key);
          return decided.ok
            ? { ...key, ok: true, entryId: decided.value }
            : { ...key, ok: false, error: decided.error };
        }),
      }),
    'sync.now': async ({ connectionId, sweep = false }) => {
      if (connectionId !== undefined && stores.connections.get(connectionId) === undefined) {
        return noSuchConnection(connectionId);
      }
      if (keeping.disk.current().state === 'full') {
        return fail('disk_full', 'The disk is full: orders are read again when there is room.');
      }
      return ok({ results: [...(await poller.now(connectionId, sweep))] });
    },
    'sync.cancel': ({ connectionId }) => ok({ cancelled: poller.cancel(connectionId) }),
    'sync.status': () => ok({ status: view.status() }),
  };
}

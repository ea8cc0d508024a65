import type { QueueName } from '../../contract/common.ts';
import type { Order, OrderItem } from '../../contract/orders.ts';
import type { ConnectionStore } from '../connections/connectionStore.ts';
import type { WireItem } from '../shipperone/wireItem.ts';
import { readOrder, type WireOrder } from '../shipperone/wireOrder.ts';
import type { OrderKey, OrderQueries } from './orderQueries.ts';

export interface OrderReader {
  /** The order as this queue lists it; undefined when it does not. */
  read(key: OrderKey, queue: QueueName): WireOrder | undefined;
  /** The order as a screen shows it: as listed by the queue that comes first in a packer's work. */
  show(key: OrderKey): Order | undefined;
}

/** The queues by urgency: an order that two of them list is shown as the more urgent one has it. */
const mostUrgent: readonly QueueName[] = ['pending_shipment', 'pending_accept', 'failed'];

/** Reads cached orders by the rules of their connection as they are now, not as they were when the order came. */
export function createOrderReader(queries: OrderQueries, connections: ConnectionStore): OrderReader {
  const readIn = (raw: unknown, queue: QueueName, connectionId: string): WireOrder | undefined => {
    const connection = connections.get(connectionId);
    if (connection === undefined) return undefined;
    return readOrder(raw, { queue, partials: connection.partials, barcodeFields: connection.barcodeFields });
  };
  return {
    read: (key, queue) => {
      const listing = queries.listings(key).find((one) => one.queue === queue);
      return listing === undefined ? undefined : readIn(listing.raw, queue, key.connectionId);
    },
    show: (key) => {
      const listings = queries.listings(key);
      const queue = mostUrgent.find((one) => listings.some((listing) => listing.queue === one));
      const listing = listings.find((one) => one.queue === queue);
      if (listing === undefined) return undefined;
      const order = readIn(listing.raw, listing.queue, key.connectionId);
      if (order === undefined) return undefined;
      const shown: Order = {
        ...order.details,
        connectionId: key.connectionId,
        orderId: key.orderId,
        queue: listing.queue,
        queues: listings.map((one) => one.queue),
        items: order.items.map(toItem),
        firstSeenAt: listing.firstSeenAt,
      };
      return order.problem === undefined ? shown : { ...shown, problem: order.problem };
    },
  };
}

function toItem(item: WireItem): OrderItem {
  const optional: Partial<OrderItem> = {};
  if (item.qtyOrdered !== undefined) optional.qtyOrdered = item.qtyOrdered;
  if (item.qtyAccepted !== undefined) optional.qtyAccepted = item.qtyAccepted;
  if (item.qtyShipped !== undefined) optional.qtyShipped = item.qtyShipped;
  return {
    itemId: item.id.text,
    sku: item.sku,
    name: item.name,
    qty: item.qty,
    barcodes: [...item.barcodes],
    ...optional,
  };
}

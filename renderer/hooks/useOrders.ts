import type { QueueName } from '../../main/contract/common.ts';
import type { OrderRow } from '../../main/contract/orders.ts';
import { useStation } from '../station/StationContext.ts';
import { useDelayed } from './useDelayed.ts';
import { type Pages, usePages } from './usePages.ts';

/** The rows of a queue that match what is searched, oldest first, as the station lists them. */
export function useOrders(queue: QueueName, search: string): Pages<OrderRow> {
  const { call } = useStation();
  const rested = useDelayed(search.trim(), 120);
  return usePages(`${queue}\n${rested}`, (limit, cursor) =>
    call('orders.list', {
      queue,
      limit,
      ...(rested === '' ? {} : { search: rested }),
      ...(cursor === undefined ? {} : { cursor }),
    }),
  );
}

/** Names an order in lists and selections: ids of two tenants may be equal. */
export function orderKey(order: { readonly connectionId: string; readonly orderId: string }): string {
  return `${order.connectionId}\n${order.orderId}`;
}

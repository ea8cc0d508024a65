import type { QueueName } from '../../main/contract/common.ts';
import type { OrderRow } from '../../main/contract/orders.ts';
import { useStation } from '../station/StationContext.ts';
import { useDelayed } from './useDelayed.ts';
import { type RowWindow, useRowWindow } from './useRowWindow.ts';

/** The rows of a queue that are in view, oldest first; of one connection, or of all if it is null. */
export function useOrderWindow(
  queue: QueueName,
  search: string,
  connectionId: string | null = null,
): RowWindow<OrderRow> {
  const { call } = useStation();
  const rested = useDelayed(search.trim(), 120);
  return useRowWindow(`${queue}\n${connectionId ?? ''}\n${rested}`, (limit, offset) =>
    call('orders.list', {
      queue,
      limit,
      offset,
      ...(rested === '' ? {} : { search: rested }),
      ...(connectionId === null ? {} : { connectionId }),
    }),
  );
}

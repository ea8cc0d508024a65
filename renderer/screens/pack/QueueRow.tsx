import { memo, type ReactNode } from 'react';
import type { OrderRow } from '../../../main/contract/orders.ts';
import { ConnectionMark } from '../../design/ConnectionMark.tsx';
import { useWords } from '../../i18n/language.ts';
import { useMirror } from '../../station/StationContext.ts';
import { visible } from '../../view/visible.ts';
import { PromisedDate } from '../shared/OrderDates.tsx';
import { OrderNote } from '../shared/OrderNote.tsx';
import { usePackCalls } from './usePackCalls.ts';

/** Drawn anew only when its row is another one: a list is asked for five times a second while parcels go out. */
export const QueueRow = memo(function QueueRow({ row }: { readonly row: OrderRow }): ReactNode {
  const { t } = useWords();
  const { open } = usePackCalls();
  const isOpen = useMirror(
    ({ pack }) => pack?.orderId === row.orderId && pack.connectionId === row.connectionId,
  );
  const isOnlyConnection = useMirror((mirror) => mirror.connections.length < 2);
  return (
    <button
      type="button"
      className="queue-row"
      data-testid={`queue-row-${row.orderId}`}
      data-state={row.station?.state}
      aria-current={isOpen ? 'true' : undefined}
      onClick={() => void open(row.connectionId, row.orderId)}
    >
      <span className="queue-row-top">
        <strong className="queue-row-id">{visible(row.orderId)}</strong>
        {isOnlyConnection ? null : <ConnectionMark connectionId={row.connectionId} withName={false} />}
      </span>
      {row.customer === undefined ? null : (
        <span className="queue-row-name">
          <bdi>{visible(row.customer)}</bdi>
        </span>
      )}
      <span className="small soft">{t.queue.size(row.itemCount, row.unitCount)}</span>
      <span className="queue-row-foot">
        <PromisedDate row={row} />
        <OrderNote row={row} />
      </span>
    </button>
  );
});

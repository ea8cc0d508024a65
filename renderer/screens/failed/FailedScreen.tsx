import { CircleCheck } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import type { OrderRow } from '../../../main/contract/orders.ts';
import { ConnectionMark } from '../../design/ConnectionMark.tsx';
import { EmptyState } from '../../design/EmptyState.tsx';
import { ErrorNotice } from '../../design/ErrorNotice.tsx';
import { SearchField } from '../../design/SearchField.tsx';
import { VirtualList, type VirtualListHandle } from '../../design/VirtualList.tsx';
import { useChosenRow } from '../../hooks/useChosenRow.ts';
import { useOrderWindow } from '../../hooks/useOrderWindow.ts';
import { useWords } from '../../i18n/language.ts';
import { useUi } from '../../station/StationContext.ts';
import { orderKey } from '../../view/orderKey.ts';
import { visible } from '../../view/visible.ts';
import { ChooseFirst } from '../shared/ChooseFirst.tsx';
import { ConnectionFilter, useConnectionFilter } from '../shared/ConnectionFilter.tsx';
import { ListCount } from '../shared/ListCount.tsx';
import { NothingFound } from '../shared/NothingFound.tsx';
import { OrderAge } from '../shared/OrderDates.tsx';
import { OrderNote } from '../shared/OrderNote.tsx';
import { useListKeys } from '../shared/useListKeys.ts';
import { FailedDetail } from './FailedDetail.tsx';

/** Orders that ShipperOne has given up on: why, and what to tell its support. */
export function FailedScreen(): ReactNode {
  const { t } = useWords();
  const [search, setSearch] = useState(useUi((ui) => ui.foundOrderId));
  const [connectionId] = useConnectionFilter();
  const list = useRef<VirtualListHandle>(null);
  const orders = useOrderWindow('failed', search, connectionId);
  const { index, row: chosen, choose } = useChosenRow(orders, orderKey);
  useListKeys({ count: orders.total, index, choose, list });
  if (orders.isLoaded && orders.total === 0 && search.trim() === '' && connectionId === null) {
    return (
      <EmptyState icon={<CircleCheck size="4rem" aria-hidden="true" />} title={t.failed.emptyTitle}>
        <p>{t.failed.emptyText}</p>
      </EmptyState>
    );
  }
  return (
    <div className="list-detail">
      <section className="list" aria-label={t.failed.listLabel}>
        <div className="list-head">
          <SearchField
            label={t.failed.search}
            placeholder={t.queue.searchHint}
            value={search}
            onChange={setSearch}
          />
          <ConnectionFilter />
          <ListCount rows={orders} isSearching={search.trim() !== ''} testId="failed-count" />
        </div>
        {orders.error === null ? null : <ErrorNotice error={orders.error} />}
        {orders.isLoaded && orders.total === 0 ? <NothingFound /> : null}
        <VirtualList
          ref={list}
          label={t.failed.listLabel}
          className="list-rows"
          itemAt={orders.itemAt}
          onRange={orders.onRange}
          keyOf={orderKey}
          rowHeight={84}
          total={orders.total}
          row={(row, at) => <FailedRow row={row} isChosen={at === index} onChoose={() => choose(at)} />}
        />
      </section>
      <section className="detail">
        {chosen === undefined ? (
          <ChooseFirst of={orders.total} title={t.failed.chooseTitle} text={t.failed.chooseText} />
        ) : (
          <FailedDetail key={orderKey(chosen)} row={chosen} />
        )}
      </section>
    </div>
  );
}

interface RowProps {
  readonly row: OrderRow;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function FailedRow({ row, isChosen, onChoose }: RowProps): ReactNode {
  const { t } = useWords();
  return (
    <div className="list-row" data-list-row data-chosen={isChosen}>
      <button
        type="button"
        className="list-row-body"
        data-testid={`failed-row-${row.orderId}`}
        aria-current={isChosen ? 'true' : undefined}
        onClick={onChoose}
      >
        <span className="row">
          <strong>{visible(row.orderId)}</strong>
          <ConnectionMark connectionId={row.connectionId} withName={false} />
          <OrderNote row={row} />
        </span>
        <span className="row small soft">
          <bdi>{visible(row.customer)}</bdi>
          <span>{t.queue.size(row.itemCount, row.unitCount)}</span>
          <OrderAge row={row} />
        </span>
      </button>
    </div>
  );
}

import type { ReactNode, Ref } from 'react';
import type { OrderRow } from '../../../main/contract/orders.ts';
import { ConnectionMark } from '../../design/ConnectionMark.tsx';
import { ErrorNotice } from '../../design/ErrorNotice.tsx';
import { SearchField } from '../../design/SearchField.tsx';
import { VirtualList, type VirtualListHandle } from '../../design/VirtualList.tsx';
import type { RowWindow } from '../../hooks/useRowWindow.ts';
import { useWords } from '../../i18n/language.ts';
import { orderKey } from '../../view/orderKey.ts';
import { visible } from '../../view/visible.ts';
import { ConnectionFilter } from '../shared/ConnectionFilter.tsx';
import { ListCount } from '../shared/ListCount.tsx';
import { NothingFound } from '../shared/NothingFound.tsx';
import { OrderAge, PromisedDate } from '../shared/OrderDates.tsx';
import { OrderNote } from '../shared/OrderNote.tsx';

export interface AcceptListProps {
  readonly orders: RowWindow<OrderRow>;
  readonly listRef: Ref<VirtualListHandle>;
  readonly search: string;
  readonly onSearch: (text: string) => void;
  readonly chosen: OrderRow | undefined;
  readonly marked: ReadonlyMap<string, OrderRow>;
  readonly onChoose: (index: number) => void;
  readonly onToggle: (row: OrderRow) => void;
  readonly foot: ReactNode;
}

export function AcceptList(props: AcceptListProps): ReactNode {
  const { t } = useWords();
  const { orders, chosen } = props;
  return (
    <section className="list" aria-label={t.accept.listLabel}>
      <div className="list-head">
        <SearchField
          label={t.accept.search}
          placeholder={t.queue.searchHint}
          value={props.search}
          onChange={props.onSearch}
        />
        <ConnectionFilter />
        <ListCount rows={orders} isSearching={props.search.trim() !== ''} testId="accept-count" />
      </div>
      {orders.error === null ? null : <ErrorNotice error={orders.error} />}
      {orders.isLoaded && orders.total === 0 ? <NothingFound /> : null}
      <VirtualList
        ref={props.listRef}
        label={t.accept.listLabel}
        className="list-rows"
        itemAt={orders.itemAt}
        onRange={orders.onRange}
        keyOf={orderKey}
        rowHeight={84}
        total={orders.total}
        row={(row, index) => (
          <AcceptRow
            row={row}
            isChosen={chosen !== undefined && orderKey(chosen) === orderKey(row)}
            isMarked={props.marked.has(orderKey(row))}
            onChoose={() => props.onChoose(index)}
            onToggle={() => props.onToggle(row)}
          />
        )}
      />
      {props.foot}
    </section>
  );
}

interface RowProps {
  readonly row: OrderRow;
  readonly isChosen: boolean;
  readonly isMarked: boolean;
  readonly onChoose: () => void;
  readonly onToggle: () => void;
}

function AcceptRow({ row, isChosen, isMarked, onChoose, onToggle }: RowProps): ReactNode {
  const { t } = useWords();
  return (
    <div className="list-row" data-list-row data-chosen={isChosen}>
      <label className="list-row-mark">
        <input
          type="checkbox"
          className="choice-input"
          data-testid={`mark-${row.orderId}`}
          checked={isMarked}
          onChange={onToggle}
        />
        <span className="visually-hidden">{t.accept.mark(row.orderId)}</span>
      </label>
      <button
        type="button"
        className="list-row-body"
        data-testid={`accept-row-${row.orderId}`}
        aria-current={isChosen ? 'true' : undefined}
        onClick={onChoose}
      >
        <span className="row">
          <strong>{visible(row.orderId)}</strong>
          <ConnectionMark connectionId={row.connectionId} withName={false} />
        </span>
        <span className="row small soft">
          {row.customer === undefined ? null : <bdi>{visible(row.customer)}</bdi>}
          <span>{t.queue.size(row.itemCount, row.unitCount)}</span>
        </span>
        <span className="queue-row-foot">
          <PromisedDate row={row} />
          <OrderNote row={row} />
          <span className="push">
            <OrderAge row={row} />
          </span>
        </span>
      </button>
    </div>
  );
}

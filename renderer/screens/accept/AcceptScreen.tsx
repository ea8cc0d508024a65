import { ClipboardCheck } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import type { CallValue } from '../../../main/contract/calls.ts';
import type { OrderRow } from '../../../main/contract/orders.ts';
import { EmptyState } from '../../design/EmptyState.tsx';
import type { VirtualListHandle } from '../../design/VirtualList.tsx';
import { useChosenRow } from '../../hooks/useChosenRow.ts';
import { useOrderWindow } from '../../hooks/useOrderWindow.ts';
import type { RowWindow } from '../../hooks/useRowWindow.ts';
import { useWords } from '../../i18n/language.ts';
import { useUi } from '../../station/StationContext.ts';
import { orderKey } from '../../view/orderKey.ts';
import { ChooseFirst } from '../shared/ChooseFirst.tsx';
import { useConnectionFilter } from '../shared/ConnectionFilter.tsx';
import { useListKeys } from '../shared/useListKeys.ts';
import { AcceptDetail } from './AcceptDetail.tsx';
import { AcceptList } from './AcceptList.tsx';
import { BulkBar } from './BulkBar.tsx';
import { BulkResult } from './BulkResult.tsx';

export type BulkResults = CallValue<'accept.bulk'>['results'];

/** After an answer: the next order that waits for one; the list may still show those already answered. */
function nextUndecided(orders: RowWindow<OrderRow>, index: number): number {
  for (let next = index + 1; next < orders.total; next += 1) {
    if (orders.itemAt(next)?.station?.state !== 'deciding') return next;
  }
  return index;
}

/** New orders, oldest first: accept each in full with one key, or answer line by line. */
export function AcceptScreen(): ReactNode {
  const { t } = useWords();
  const [search, setSearch] = useState(useUi((ui) => ui.foundOrderId));
  const [connectionId] = useConnectionFilter();
  const [marked, setMarked] = useState<ReadonlyMap<string, OrderRow>>(new Map());
  const [results, setResults] = useState<BulkResults | null>(null);
  const list = useRef<VirtualListHandle>(null);
  const enter = useRef<(() => void) | null>(null);
  const firstQuantity = useRef<HTMLDivElement>(null);
  const orders = useOrderWindow('pending_accept', search, connectionId);
  const { index, row: chosen, ...chosenRow } = useChosenRow(orders, orderKey);
  const choose = (next: number): void => {
    chosenRow.choose(next);
    setResults(null);
  };
  const toggle = (row: OrderRow): void => {
    const next = new Map(marked);
    if (!next.delete(orderKey(row))) next.set(orderKey(row), row);
    setMarked(next);
  };
  useListKeys({
    count: orders.total,
    index,
    choose,
    list,
    onEnter: () => enter.current?.(),
    onSpace: () => (chosen === undefined ? undefined : toggle(chosen)),
    onRight: () => firstQuantity.current?.querySelector('input')?.focus(),
  });
  if (
    orders.isLoaded &&
    orders.total === 0 &&
    search.trim() === '' &&
    connectionId === null &&
    results === null
  ) {
    return (
      <EmptyState icon={<ClipboardCheck size="4rem" aria-hidden="true" />} title={t.accept.emptyTitle}>
        <p>{t.accept.emptyText}</p>
      </EmptyState>
    );
  }
  return (
    <div className="list-detail">
      <AcceptList
        orders={orders}
        listRef={list}
        search={search}
        onSearch={setSearch}
        chosen={chosen}
        marked={marked}
        onChoose={choose}
        onToggle={toggle}
        foot={
          <BulkBar
            total={orders.total}
            search={search}
            connectionId={connectionId}
            marked={[...marked.values()]}
            onMark={(rows) => setMarked(new Map(rows.map((row) => [orderKey(row), row])))}
            onResults={(answered) => {
              setResults(answered);
              setMarked(new Map());
            }}
          />
        }
      />
      <section className="detail">
        {results !== null ? (
          <BulkResult results={results} onClose={() => setResults(null)} />
        ) : chosen === undefined ? (
          <ChooseFirst of={orders.total} title={t.accept.chooseTitle} text={t.accept.chooseText} />
        ) : (
          <AcceptDetail
            key={orderKey(chosen)}
            row={chosen}
            isAside={marked.size > 0}
            enterRef={enter}
            quantitiesRef={firstQuantity}
            onSent={(isShown) => {
              setMarked((now) => new Map([...now].filter(([key]) => key !== orderKey(chosen))));
              // Who chose another order while the answer was being saved stays there.
              if (isShown) choose(nextUndecided(orders, index));
            }}
          />
        )}
      </section>
    </div>
  );
}

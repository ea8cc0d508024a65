import { ClipboardCheck } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import type { CallValue } from '../../../main/contract/calls.ts';
import type { OrderRow } from '../../../main/contract/orders.ts';
import { EmptyState } from '../../design/EmptyState.tsx';
import type { VirtualListHandle } from '../../design/VirtualList.tsx';
import { orderKey, useOrders } from '../../hooks/useOrders.ts';
import { useWords } from '../../i18n/language.ts';
import { useUi } from '../../station/StationContext.ts';
import { useListKeys } from '../shared/useListKeys.ts';
import { AcceptDetail } from './AcceptDetail.tsx';
import { AcceptList } from './AcceptList.tsx';
import { BulkBar } from './BulkBar.tsx';
import { BulkResult } from './BulkResult.tsx';

export type BulkResults = CallValue<'accept.bulk'>['results'];

/** After an answer: the next order that waits for one; the list may still show those already answered. */
function nextUndecided(rows: readonly OrderRow[], index: number): number {
  const next = rows.findIndex((row, at) => at > index && row.station?.state !== 'deciding');
  return next < 0 ? index : next;
}

/** New orders, oldest first: accept each in full with one key, or answer line by line. */
export function AcceptScreen(): ReactNode {
  const { t } = useWords();
  const [search, setSearch] = useState(useUi((ui) => ui.foundOrderId));
  const [chosenKey, setChosenKey] = useState<string | null>(null);
  const [lastIndex, setLastIndex] = useState(0);
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const [results, setResults] = useState<BulkResults | null>(null);
  const list = useRef<VirtualListHandle>(null);
  const submit = useRef<HTMLButtonElement>(null);
  const firstQuantity = useRef<HTMLDivElement>(null);
  const orders = useOrders('pending_accept', search);
  const { rows } = orders;
  const found = rows.findIndex((row) => orderKey(row) === chosenKey);
  // An order that was accepted leaves the list; the one that takes its place is next.
  const index = found >= 0 ? found : Math.min(lastIndex, rows.length - 1);
  const chosen = rows[index];
  const choose = (next: number): void => {
    const row = rows[next];
    setChosenKey(row === undefined ? null : orderKey(row));
    setLastIndex(next);
    setResults(null);
  };
  const toggle = (key: string): void => {
    const next = new Set(marked);
    if (!next.delete(key)) next.add(key);
    setMarked(next);
  };
  useListKeys({
    count: rows.length,
    index,
    choose,
    list,
    onEnter: () => submit.current?.click(),
    onSpace: () => (chosen === undefined ? undefined : toggle(orderKey(chosen))),
    onRight: () => firstQuantity.current?.querySelector('input')?.focus(),
  });
  if (orders.isLoaded && orders.total === 0 && search.trim() === '' && results === null) {
    return (
      <EmptyState icon={<ClipboardCheck size="4rem" aria-hidden="true" />} title={t.accept.emptyTitle}>
        <p>{t.accept.emptyText}</p>
      </EmptyState>
    );
  }
  const markedRows = rows.filter((row) => marked.has(orderKey(row)));
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
            rows={rows}
            marked={markedRows}
            onMark={(keys) => setMarked(new Set(keys))}
            onResults={(answered) => {
              setResults(answered);
              setMarked(new Set());
            }}
          />
        }
      />
      <section className="detail">
        {results !== null ? (
          <BulkResult results={results} onClose={() => setResults(null)} />
        ) : chosen === undefined ? (
          <EmptyState title={t.accept.chooseTitle}>
            <p>{t.accept.chooseText}</p>
          </EmptyState>
        ) : (
          <AcceptDetail
            key={orderKey(chosen)}
            row={chosen}
            submitRef={submit}
            quantitiesRef={firstQuantity}
            onSent={() => choose(nextUndecided(rows, index))}
          />
        )}
      </section>
    </div>
  );
}

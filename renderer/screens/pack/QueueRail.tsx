import { Inbox, Search } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { EmptyState } from '../../design/EmptyState.tsx';
import { ErrorNotice } from '../../design/ErrorNotice.tsx';
import { SearchField } from '../../design/SearchField.tsx';
import { VirtualList } from '../../design/VirtualList.tsx';
import { useOrderWindow } from '../../hooks/useOrderWindow.ts';
import { useWords } from '../../i18n/language.ts';
import { useMirror } from '../../station/StationContext.ts';
import { orderKey } from '../../view/orderKey.ts';
import { railConnection } from '../../view/railConnection.ts';
import { ListCount } from '../shared/ListCount.tsx';
import { NoneOfConnection, QueueConnection } from './QueueConnection.tsx';
import { QueueRow } from './QueueRow.tsx';

/** The orders that wait to be packed, oldest first, searched as one types. */
export function QueueRail(): ReactNode {
  const { t } = useWords();
  const [search, setSearch] = useState('');
  const only = useMirror(railConnection);
  const orders = useOrderWindow('pending_shipment', search, only?.connectionId);
  const isSearching = search.trim() !== '';
  return (
    <section className="queue" aria-label={t.queue.label}>
      <div className="queue-head">
        <SearchField label={t.queue.search} placeholder={t.nav.find} value={search} onChange={setSearch} />
        <QueueConnection />
        <ListCount rows={orders} isSearching={isSearching} testId="queue-count" />
      </div>
      {orders.error === null ? null : <ErrorNotice error={orders.error} />}
      {orders.isLoaded && orders.total === 0 ? (
        <EmptyState
          icon={
            isSearching ? (
              <Search size="2.5rem" aria-hidden="true" />
            ) : (
              <Inbox size="2.5rem" aria-hidden="true" />
            )
          }
          title={isSearching ? t.queue.noneTitle : t.queue.emptyTitle}
        >
          {only === undefined ? (
            <p>{isSearching ? t.queue.noneText : t.queue.emptyText}</p>
          ) : (
            <NoneOfConnection name={only.name} />
          )}
        </EmptyState>
      ) : (
        <VirtualList
          label={t.queue.label}
          className="queue-list"
          itemAt={orders.itemAt}
          onRange={orders.onRange}
          keyOf={orderKey}
          rowHeight={92}
          total={orders.total}
          row={(row) => <QueueRow row={row} />}
        />
      )}
    </section>
  );
}

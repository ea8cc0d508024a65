import { Send } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { type Entry, entryStates } from '../../../main/contract/outbox.ts';
import { EmptyState } from '../../design/EmptyState.tsx';
import { ErrorNotice } from '../../design/ErrorNotice.tsx';
import { SearchField } from '../../design/SearchField.tsx';
import { VirtualList, type VirtualListHandle } from '../../design/VirtualList.tsx';
import { useChosenRow } from '../../hooks/useChosenRow.ts';
import { useEntries } from '../../hooks/useEntries.ts';
import { useWords } from '../../i18n/language.ts';
import { useChangeUi, useDraft, useUi } from '../../station/StationContext.ts';
import { PrintJobs } from '../paper/PrintJobs.tsx';
import { ChooseFirst } from '../shared/ChooseFirst.tsx';
import { ConnectionFilter, useConnectionFilter } from '../shared/ConnectionFilter.tsx';
import { useListKeys } from '../shared/useListKeys.ts';
import { EntryDetail } from './EntryDetail.tsx';
import { EntryRow } from './EntryRow.tsx';
import { ExportBar } from './ExportBar.tsx';
import { OutboxActions } from './OutboxActions.tsx';

function entryKey(entry: Entry): string {
  return entry.entryId;
}

/** Every answer and shipment on its way to ShipperOne: its state in words, each try, and what can be done. */
export function OutboxScreen(): ReactNode {
  const { t } = useWords();
  const changeUi = useChangeUi();
  const [filter, setFilter] = useDraft('outboxFilter', '');
  const state = entryStates.find((known) => known === filter) ?? null;
  const [search, setSearch] = useState(useUi((ui) => ui.foundOrderId));
  const [connectionId] = useConnectionFilter();
  const entries = useEntries({ state, connectionId, search });
  const chosenId = useUi((ui) => ui.outboxEntryId);
  const list = useRef<VirtualListHandle>(null);
  const { index, row: chosen, ...chosenRow } = useChosenRow(entries, entryKey, chosenId);
  const choose = (next: number): void => {
    chosenRow.choose(next);
    const row = entries.itemAt(next);
    if (row !== undefined) changeUi({ outboxEntryId: row.entryId });
  };
  useListKeys({ count: entries.total, index, choose, list });
  return (
    <div className="list-detail">
      <section className="list" aria-label={t.outbox.listLabel}>
        <div className="list-head">
          <SearchField
            label={t.outbox.search}
            placeholder={t.outbox.search}
            value={search}
            onChange={setSearch}
          />
          <ConnectionFilter />
        </div>
        <OutboxActions state={state} onState={(next) => setFilter(next ?? '')} total={entries.total} />
        <PrintJobs />
        {entries.error === null ? null : <ErrorNotice error={entries.error} />}
        {entries.isLoaded && entries.total === 0 ? (
          <EmptyState icon={<Send size="3rem" aria-hidden="true" />} title={t.outbox.emptyTitle}>
            <p>{t.outbox.emptyText}</p>
          </EmptyState>
        ) : (
          <VirtualList
            ref={list}
            label={t.outbox.listLabel}
            className="list-rows"
            itemAt={entries.itemAt}
            onRange={entries.onRange}
            keyOf={entryKey}
            rowHeight={92}
            total={entries.total}
            row={(entry, at) => (
              <EntryRow entry={entry} isChosen={at === index} onChoose={() => choose(at)} />
            )}
          />
        )}
        <ExportBar />
      </section>
      <section className="detail">
        {chosen === undefined ? (
          <ChooseFirst of={entries.total} title={t.outbox.chooseTitle} text={t.outbox.chooseText} />
        ) : (
          <EntryDetail key={chosen.entryId} entryId={chosen.entryId} />
        )}
      </section>
    </div>
  );
}

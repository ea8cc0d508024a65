import { CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { EmptyState } from '../../design/EmptyState.tsx';
import { ErrorNotice } from '../../design/ErrorNotice.tsx';
import { VirtualList } from '../../design/VirtualList.tsx';
import { usePages } from '../../hooks/usePages.ts';
import { useWords } from '../../i18n/language.ts';
import { useStation } from '../../station/StationContext.ts';
import { DeskItem } from './DeskItem.tsx';

/** For the lead: every order that does not go on by itself, what became of it and the one thing to do about it. */
export function DeskScreen(): ReactNode {
  const { t } = useWords();
  const { call } = useStation();
  const list = usePages('desk', (limit, cursor) =>
    call('desk.list', cursor === undefined ? { limit } : { limit, cursor }),
  );
  if (list.isLoaded && list.error === null && list.total === 0) {
    return (
      <EmptyState icon={<CircleCheck size="4rem" aria-hidden="true" />} title={t.desk.emptyTitle}>
        <p>{t.desk.emptyText}</p>
      </EmptyState>
    );
  }
  return (
    <section className="desk" aria-label={t.desk.list} data-testid="desk">
      <p className="desk-head soft" role="status">
        {list.isLoaded ? t.desk.count(list.total) : t.common.loading}
      </p>
      {list.error === null ? null : <ErrorNotice error={list.error} />}
      <VirtualList
        label={t.desk.list}
        className="list-rows"
        items={list.rows}
        keyOf={(row) => row.rowId}
        rowHeight={96}
        total={list.total}
        onEnd={list.loadMore}
        row={(row) => <DeskItem row={row} />}
      />
    </section>
  );
}

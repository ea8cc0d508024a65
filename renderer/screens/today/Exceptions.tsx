import type { ReactNode } from 'react';
import { type DayException, type DayReport, mostListed } from '../../../main/contract/day.ts';
import { ConnectionMark } from '../../design/ConnectionMark.tsx';
import { VirtualList } from '../../design/VirtualList.tsx';
import { useWords } from '../../i18n/language.ts';
import { visible } from '../../view/visible.ts';

/** Each short and each count without a scan, with its reason: the rows that a lead asks about. */
export function Exceptions({ report }: { readonly report: DayReport }): ReactNode {
  const { t } = useWords();
  return (
    <div className="day-columns">
      <List title={t.today.shorts} empty={t.today.noShorts} rows={report.shorts} testId="day-shorts" />
      <List
        title={t.today.manuals}
        empty={t.today.noManuals}
        rows={report.manualConfirms}
        testId="day-manual"
      />
    </div>
  );
}

interface ListProps {
  readonly title: string;
  readonly empty: string;
  readonly rows: readonly DayException[];
  readonly testId: string;
}

function List({ title, empty, rows, testId }: ListProps): ReactNode {
  const { t } = useWords();
  return (
    <section className="panel day-part" aria-label={title} data-testid={testId}>
      <h2>{title}</h2>
      {rows.length === 0 ? <p>{empty}</p> : null}
      {rows.length === mostListed ? <p>{t.today.onlyFirst(mostListed)}</p> : null}
      {rows.length === 0 ? null : (
        <VirtualList
          label={title}
          className="day-list"
          items={rows}
          keyOf={(row) => `${row.at} ${row.orderId} ${row.sku} ${row.qty}`}
          rowHeight={76}
          isTabStop
          row={(row) => <Row row={row} />}
        />
      )}
    </section>
  );
}

function Row({ row }: { readonly row: DayException }): ReactNode {
  const { t, f } = useWords();
  const who = row.packer === '' ? t.today.nobody : row.packer;
  return (
    <div className="day-exception">
      <span className="row">
        <strong>{visible(row.orderId)}</strong>
        <ConnectionMark connectionId={row.connectionId} withName={false} />
        <span>
          {t.common.pieces(row.qty)} · <bdi>{visible(row.name === '' ? row.sku : row.name)}</bdi>
        </span>
      </span>
      <span className="row small soft">
        <span>{row.reason === '' ? t.today.noReason : <bdi>{visible(row.reason)}</bdi>}</span>
        <bdi>{visible(who)}</bdi>
        {row.approvedBy === undefined ? null : <bdi>{t.today.allowedBy(row.approvedBy)}</bdi>}
        <span>{f.time(row.at)}</span>
      </span>
    </div>
  );
}

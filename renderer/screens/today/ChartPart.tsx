import { type ReactNode, Suspense } from 'react';
import { ScrollBox } from '../../design/ScrollBox.tsx';
import { useWords } from '../../i18n/language.ts';

/** A picture, and below it the same as a table for whoever would rather read. */
export function ChartPart({
  title,
  chart,
  table,
  testId,
}: {
  readonly title: string;
  readonly chart: ReactNode;
  readonly table: ReactNode;
  readonly testId: string;
}): ReactNode {
  const { t } = useWords();
  return (
    <section className="panel day-part" aria-label={title} data-testid={testId}>
      <h2>{title}</h2>
      <Suspense fallback={<p className="soft">{t.today.loadingChart}</p>}>{chart}</Suspense>
      <details className="day-table">
        <summary>{t.today.table}</summary>
        {table}
      </details>
    </section>
  );
}

/** A table of the day: a name per row, then numbers. */
export function DayTableView({
  label,
  head,
  rows,
}: {
  readonly label: string;
  readonly head: readonly string[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
}): ReactNode {
  return (
    <ScrollBox className="day-scroll" label={label}>
      <table className="table">
        <thead>
          <tr>
            {head.map((name, index) => (
              <th key={name} scope="col" className={index === 0 ? undefined : 'number'}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [first, ...others] }) => (
            <tr key={key} data-row={key}>
              <th scope="row">{first}</th>
              {others.map((cell, index) => (
                <td key={head[index + 1] ?? ''} className="number">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

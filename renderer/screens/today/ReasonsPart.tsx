import { lazy, type ReactNode } from 'react';
import type { DayReport } from '../../../main/contract/day.ts';
import { useWords } from '../../i18n/language.ts';
import { ChartPart, DayTableView } from './ChartPart.tsx';

const ReasonBars = lazy(async () => ({ default: (await import('../../charts/ReasonBars.tsx')).ReasonBars }));

/** Which mistakes were caught, by kind. */
export function ReasonsPart({ report }: { readonly report: DayReport }): ReactNode {
  const { t, f } = useWords();
  const words = t.today;
  const rows = report.refusals.map(({ reason, count }) => ({
    key: reason,
    label: t.band.refused[reason],
    count,
  }));
  if (rows.length === 0) {
    return (
      <section className="panel day-part" aria-label={words.reasons}>
        <h2>{words.reasons}</h2>
        <p>{words.noRefusals}</p>
      </section>
    );
  }
  const list = rows.map(({ label, count }) => `${label} ${f.num(count)}`);
  return (
    <ChartPart
      title={words.reasons}
      testId="day-reasons"
      chart={<ReasonBars reasons={rows} label={words.reasonsText(f.list(list))} num={f.num} />}
      table={
        <DayTableView
          label={words.reasons}
          head={[words.reason, words.count]}
          rows={rows.map(({ key, label, count }) => ({ key, cells: [label, f.num(count)] }))}
        />
      }
    />
  );
}

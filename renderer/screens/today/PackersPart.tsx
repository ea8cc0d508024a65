import type { ReactNode } from 'react';
import type { DayReport } from '../../../main/contract/day.ts';
import { useWords } from '../../i18n/language.ts';
import { minutesOf } from '../../view/dayWords.ts';
import { DayTableView } from './ChartPart.tsx';

/** Who did how much, and what was caught: few rows with many numbers, which read better than any picture. */
export function PackersPart({ report }: { readonly report: DayReport }): ReactNode {
  const { t, f } = useWords();
  const words = t.today;
  const time = (median: number | undefined): string =>
    median === undefined ? words.unknown : words.minutes(minutesOf(median));
  return (
    <section className="panel day-part" aria-label={words.packers} data-testid="day-packers">
      <h2>{words.packers}</h2>
      <DayTableView
        label={words.packers}
        head={[
          words.packer,
          words.orders,
          words.shipments,
          words.parcels,
          words.pieces,
          words.time,
          words.refused,
          words.manual,
          words.short,
          words.held,
        ]}
        rows={report.packers.map((one) => ({
          key: one.packer,
          cells: [
            one.packer === '' ? words.nobody : <bdi key="name">{one.packer}</bdi>,
            f.num(one.orders),
            f.num(one.shipments),
            f.num(one.parcels),
            f.num(one.pieces),
            time(one.medianMilliseconds),
            f.num(one.refusals),
            f.num(one.manualConfirms),
            f.num(one.shortPieces),
            f.num(one.holds),
          ],
        }))}
      />
    </section>
  );
}

import { lazy, type ReactNode } from 'react';
import type { DayReport } from '../../../main/contract/day.ts';
import { useWords } from '../../i18n/language.ts';
import { busiestHour, busyHours } from '../../view/dayWords.ts';
import { ChartPart, DayTableView } from './ChartPart.tsx';

const HourBars = lazy(async () => ({ default: (await import('../../charts/HourBars.tsx')).HourBars }));

export function HoursPart({ report }: { readonly report: DayReport }): ReactNode {
  const { t, f } = useWords();
  const words = t.today;
  const hours = busyHours(report.hours);
  const { refusals, shipments } = report.total;
  const busiest = busiestHour(hours)?.label ?? '';
  return (
    <ChartPart
      title={words.hours}
      testId="day-hours"
      chart={
        <HourBars
          hours={hours.map(({ from, label, refusals: refused, shipments: packed }) => ({
            key: String(from),
            label,
            shipments: packed,
            refusals: refused,
          }))}
          label={words.hoursText(shipments, refusals, busiest)}
          shipments={words.shipments}
          refusals={words.refused}
          num={f.num}
        />
      }
      table={
        <DayTableView
          label={words.hours}
          head={[words.hour, words.shipments, words.parcels, words.pieces, words.refused]}
          rows={hours.map((hour) => ({
            key: String(hour.from),
            cells: [hour.label, ...[hour.shipments, hour.parcels, hour.pieces, hour.refusals].map(f.num)],
          }))}
        />
      }
    />
  );
}

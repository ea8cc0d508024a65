import type { ReactNode } from 'react';
import type { DayReport, PackerFigures } from '../../../main/contract/day.ts';
import type { Messages } from '../../i18n/en.ts';
import type { Formats } from '../../i18n/formats.ts';
import { useWords } from '../../i18n/language.ts';
import { minutesOf, noTime } from '../../view/dayWords.ts';
import { visible } from '../../view/visible.ts';

/**
 * Who did how much, and what was caught: few people with many numbers, which read better than any picture. The numbers
 * stand in columns below each other where there is room, and wrap where there is not.
 */
export function PackersPart({ report }: { readonly report: DayReport }): ReactNode {
  const { t, f } = useWords();
  return (
    <section className="panel day-part" aria-label={t.today.packers} data-testid="day-packers">
      <h2>{t.today.packers}</h2>
      <ul>
        {report.packers.map((one) => (
          <li key={one.packer} className="day-packer" data-packer={one.packer}>
            <strong>{one.packer === '' ? t.today.nobody : <bdi>{visible(one.packer)}</bdi>}</strong>
            <dl>
              {factsOf(one, t, f).map(({ id, name, value }) => (
                <div key={id} data-figure={id}>
                  <dt className="small soft">{name}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    </section>
  );
}

function factsOf(one: PackerFigures, t: Messages, f: Formats) {
  const words = t.today;
  const { medianMilliseconds: median } = one;
  const time = median === undefined ? noTime : words.minutes(minutesOf(median));
  return [
    { id: 'orders', name: words.orders, value: f.num(one.orders) },
    { id: 'shipments', name: words.shipments, value: f.num(one.shipments) },
    { id: 'parcels', name: words.parcels, value: f.num(one.parcels) },
    { id: 'pieces', name: words.pieces, value: f.num(one.pieces) },
    { id: 'time', name: words.time, value: time },
    { id: 'refusals', name: words.refused, value: f.num(one.refusals) },
    { id: 'manual', name: words.manual, value: f.num(one.manualConfirms) },
    { id: 'short', name: words.short, value: f.num(one.shortPieces) },
    { id: 'held', name: words.held, value: f.num(one.holds) },
  ];
}

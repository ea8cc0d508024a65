import type { ReactNode } from 'react';
import type { Figures } from '../../../main/contract/day.ts';
import { type Tone, ToneGlyph } from '../../design/Badge.tsx';
import { useWords } from '../../i18n/language.ts';
import { minutesOf, noTime } from '../../view/dayWords.ts';

/** The figures that a lead asks for first. What was caught stands beside how fast it went, in the same size. */
export function Tiles({ total, shorts }: { readonly total: Figures; readonly shorts: number }): ReactNode {
  const { t, f } = useWords();
  const words = t.today;
  const open = total.shipments - total.confirmed;
  const { medianMilliseconds: median } = total;
  return (
    <section className="day-tiles" aria-label={words.figures}>
      <Tile
        id="orders"
        name={words.orders}
        value={f.num(total.orders)}
        more={words.ordersMore(total.shipments, total.parcels)}
      />
      <Tile
        id="confirmed"
        name={words.confirmed}
        value={f.num(total.confirmed)}
        more={open === 0 ? words.allConfirmed : words.notConfirmed(open)}
        tone={open === 0 ? 'right' : 'warn'}
      />
      <Tile
        id="pieces"
        name={words.pieces}
        value={f.num(total.pieces)}
        more={words.piecesMore(total.items)}
      />
      <Tile
        id="time"
        name={words.time}
        value={median === undefined ? noTime : words.minutes(minutesOf(median))}
        more={words.timeMore(total.timed)}
      />
      <Tile id="refusals" name={words.refused} value={f.num(total.refusals)} more={words.refusedMore} />
      <Tile
        id="manual"
        name={words.manual}
        value={f.num(total.manualConfirms)}
        more={words.manualMore(total.manualPieces)}
      />
      <Tile id="short" name={words.short} value={f.num(total.shortPieces)} more={words.shortMore(shorts)} />
      <Tile id="held" name={words.held} value={f.num(total.holds)} more={words.undone(total.undone)} />
    </section>
  );
}

interface TileProps {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly more?: string;
  readonly tone?: Tone;
}

export function Tile({ id, name, value, more, tone = 'plain' }: TileProps): ReactNode {
  return (
    <div className="day-tile" data-testid={`tile-${id}`} data-tone={tone}>
      <span className="small">{name}</span>
      <strong className="day-value">{value}</strong>
      {more === undefined ? null : (
        <span className="small soft day-more">
          <ToneGlyph tone={tone} size="1.1em" />
          {more}
        </span>
      )}
    </div>
  );
}

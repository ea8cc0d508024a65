import type { ReactNode } from 'react';
import type { DayReport } from '../../../main/contract/day.ts';
import { useWords } from '../../i18n/language.ts';
import { readStamp } from '../../i18n/stamps.ts';
import { useNow } from '../../station/clock.ts';
import { useMirror } from '../../station/StationContext.ts';
import { Tile } from './Tiles.tsx';

/** What waits at this moment; a day of the past has none. */
export function WaitingNow({ report }: { readonly report: DayReport }): ReactNode {
  const { t, f } = useWords();
  const clock = useNow(10_000);
  const connections = useMirror((mirror) => mirror.connections);
  const { now } = report;
  if (now === undefined) return null;
  const words = t.today;
  const { oldestToPack: oldest, oldestUnsentAt } = now;
  const zone =
    connections.find(({ connectionId }) => connectionId === oldest?.connectionId)?.timeZone ?? 'UTC';
  const since = readStamp(oldest?.createdAt, zone);
  const age = (at: number): string => f.age(Math.max(0, clock - at));
  const oldestWords =
    oldest === undefined
      ? words.nothingToPack
      : since === null
        ? words.oldestPlain(oldest.orderId)
        : words.oldest(oldest.orderId, age(since));
  return (
    <section className="day-tiles day-now" aria-label={words.now}>
      <h2>{words.now}</h2>
      <Tile id="to-pack" name={words.toPack} value={f.num(now.toPack)} more={oldestWords} />
      <Tile
        id="unsent"
        name={words.unsent}
        value={f.num(now.unsent)}
        more={oldestUnsentAt === undefined ? words.nothingUnsent : words.unsentOldest(age(oldestUnsentAt))}
        tone={now.unsent === 0 ? 'right' : 'warn'}
      />
    </section>
  );
}

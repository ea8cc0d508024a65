import { CalendarClock } from 'lucide-react';
import type { ReactNode } from 'react';
import type { OrderRow } from '../../../main/contract/orders.ts';
import { Badge } from '../../design/Badge.tsx';
import { useWords } from '../../i18n/language.ts';
import { readStamp } from '../../i18n/stamps.ts';
import { useNow } from '../../station/clock.ts';
import { useMirror } from '../../station/StationContext.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

type Dated = Pick<OrderRow, 'connectionId' | 'promisedAt' | 'createdAt'>;

function useStamp(connectionId: string, text: string | undefined): number | null {
  const zone = useMirror(
    (mirror) =>
      mirror.connections.find((connection) => connection.connectionId === connectionId)?.timeZone ?? 'UTC',
  );
  return readStamp(text, zone);
}

/** By when the order was promised; late and due today are said by words, colour and shape. */
export function PromisedDate({ row }: { readonly row: Dated }): ReactNode {
  const { t, f } = useWords();
  const promised = useStamp(row.connectionId, row.promisedAt);
  const now = useNow(minute);
  if (promised === null) return null;
  const isLate = promised < now;
  const tone = isLate ? 'wrong' : promised - now < day ? 'warn' : 'plain';
  return (
    <Badge
      tone={tone}
      icon={tone === 'plain' ? <CalendarClock size="1.1em" aria-hidden="true" /> : undefined}
    >
      <span className="visually-hidden">{t.common.promised}</span>
      {f.date(promised)}
    </Badge>
  );
}

/** How long ago ShipperOne made the order. */
export function OrderAge({ row }: { readonly row: Dated }): ReactNode {
  const { t, f } = useWords();
  const created = useStamp(row.connectionId, row.createdAt);
  const now = useNow(minute);
  return created === null ? null : (
    <span className="small soft">{t.common.ago(f.age(Math.max(0, now - created)))}</span>
  );
}

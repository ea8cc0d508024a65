import type { ReactNode } from 'react';
import type { OrderRow, StationNote } from '../../../main/contract/orders.ts';
import { Badge, type Tone } from '../../design/Badge.tsx';
import { useWords } from '../../i18n/language.ts';
import { useNow } from '../../station/clock.ts';
import { visible } from '../../view/visible.ts';

const tones: Readonly<Record<StationNote['state'], Tone>> = {
  open: 'accent',
  parked: 'warn',
  held: 'warn',
  finished: 'right',
  deciding: 'plain',
  attention: 'wrong',
};

/** What the station itself knows about the order, beside what ShipperOne says. */
export function OrderNote({ row }: { readonly row: Pick<OrderRow, 'problem' | 'station'> }): ReactNode {
  const { t } = useWords();
  if (row.problem !== undefined) {
    return (
      <span title={row.problem}>
        <Badge tone="wrong">{t.queue.unreadable}</Badge>
      </span>
    );
  }
  const note = row.station;
  if (note === undefined) return null;
  const packer = note.packer === undefined || note.packer === '' ? '' : ` ${t.queue.parkedBy(note.packer)}`;
  const isAside = note.state === 'parked' || note.state === 'held';
  return (
    <>
      <Badge tone={tones[note.state]}>
        <span>
          {t.queue.note[note.state]}
          <bdi>{visible(packer)}</bdi>
          {isAside && note.at !== undefined ? <Since at={note.at} /> : null}
        </span>
      </Badge>
      {isAside ? <Aside note={note} /> : null}
    </>
  );
}

const minute = 60_000;

function Since({ at }: { readonly at: number }): ReactNode {
  const { t, f } = useWords();
  const now = useNow(minute);
  return <span> · {t.common.ago(f.age(Math.max(0, now - at)))}</span>;
}

/** Why it was put aside and where it stopped, for whoever takes it up again. */
function Aside({
  note: { line, lines = 0, linesDone = 0, reason },
}: {
  readonly note: StationNote;
}): ReactNode {
  const { t } = useWords();
  const words = [reason, line === undefined ? undefined : t.queue.atLine(linesDone, lines, line)];
  const text = words.filter((part) => part !== undefined && part !== '').join(' · ');
  return text === '' ? null : (
    <span className="order-aside small" title={text}>
      <bdi>{visible(text)}</bdi>
    </span>
  );
}

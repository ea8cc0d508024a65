import type { ReactNode } from 'react';
import type { OrderRow, StationNote } from '../../../main/contract/orders.ts';
import { Badge, type Tone } from '../../design/Badge.tsx';
import { useWords } from '../../i18n/language.ts';

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
  const counted =
    note.state === 'parked' && note.counted !== undefined ? t.queue.countedSoFar(note.counted) : undefined;
  return (
    <span title={note.reason ?? counted}>
      <Badge tone={tones[note.state]}>
        {t.queue.note[note.state]}
        <bdi>{packer}</bdi>
      </Badge>
    </span>
  );
}

import { CircleMinus, CirclePause, CircleStop } from 'lucide-react';
import type { ReactNode } from 'react';
import type { DeskKind, DeskRow } from '../../../main/contract/desk.ts';
import { Badge, type Tone } from '../../design/Badge.tsx';
import { Button } from '../../design/Button.tsx';
import { ConnectionMark } from '../../design/ConnectionMark.tsx';
import { useWords } from '../../i18n/language.ts';
import { useNow } from '../../station/clock.ts';
import { useStation } from '../../station/StationContext.ts';
import { errorTitle } from '../../view/entryWords.ts';
import { visible } from '../../view/visible.ts';
import { usePackCalls } from '../pack/usePackCalls.ts';
import { useSeeEntry } from '../shared/useSeeEntry.ts';

const tones: Readonly<Record<DeskKind, Tone>> = {
  parked: 'plain',
  held: 'accent',
  short: 'warn',
  attention: 'wrong',
};

/** A shape for each kind; warnings and faults have theirs already. */
const icons: Readonly<Partial<Record<DeskKind, ReactNode>>> = {
  parked: <CirclePause size="1.1em" aria-hidden="true" />,
  held: <CircleStop size="1.1em" aria-hidden="true" />,
  short: <CircleMinus size="1.1em" aria-hidden="true" />,
};

export function DeskItem({ row }: { readonly row: DeskRow }): ReactNode {
  const { t, f } = useWords();
  const now = useNow(10_000);
  return (
    <div className="desk-row" data-testid={`desk-${row.orderId}`} data-kind={row.kind}>
      <div className="desk-words">
        <span className="row">
          <strong>{visible(row.orderId)}</strong>
          <ConnectionMark connectionId={row.connectionId} />
          <Badge tone={tones[row.kind]} icon={icons[row.kind]}>
            {t.desk.kind[row.kind]}
          </Badge>
        </span>
        <Why row={row} />
        <span className="row small soft">
          <span>{t.common.ago(f.age(Math.max(0, now - row.at)))}</span>
          {row.packer === '' ? null : <bdi>{t.desk.by(row.packer)}</bdi>}
          {row.counted === undefined ? null : <span>{t.desk.counted(row.counted)}</span>}
          {row.line === undefined ? null : <bdi>{t.desk.atLine(row.line)}</bdi>}
        </span>
      </div>
      <NextStep row={row} />
    </div>
  );
}

/** Why it lies there: what the packer said, what is missing, what ShipperOne answered. */
function Why({ row }: { readonly row: DeskRow }): ReactNode {
  const { t } = useWords();
  const { error, missing = 0, next, reason = '' } = row;
  const told = next === 'put_back' ? t.desk.why.put_back : next === 'answer' ? t.desk.why.answer : undefined;
  return (
    <span className="row">
      {reason === '' ? null : <bdi>{visible(reason)}</bdi>}
      {missing === 0 ? null : <span>{t.desk.missing(missing)}</span>}
      {told === undefined ? null : <span>{told}</span>}
      {error === undefined || told !== undefined ? null : (
        <>
          <span>{errorTitle(error.code, row.action, t)}</span>
          {error.code === 'refused' && error.message !== '' ? <q className="soft">{error.message}</q> : null}
        </>
      )}
    </span>
  );
}

function NextStep({ row }: { readonly row: DeskRow }): ReactNode {
  const { t } = useWords();
  const { go } = useStation();
  const { open } = usePackCalls();
  const see = useSeeEntry();
  const { connectionId, entryId, kind, next, orderId } = row;
  const step = async (): Promise<void> => {
    if (entryId !== undefined && (next === 'see_entry' || next === 'answer')) see(entryId, orderId);
    else if (await open(connectionId, orderId)) go('pack');
  };
  const words = kind === 'held' && next === 'open' ? t.desk.release : t.desk.next[next];
  return (
    <Button
      kind={next === 'put_back' ? 'danger' : 'primary'}
      className="desk-step"
      data-testid={`desk-step-${orderId}`}
      aria-label={`${words}: ${orderId}`}
      onClick={() => void step()}
    >
      {words}
    </Button>
  );
}

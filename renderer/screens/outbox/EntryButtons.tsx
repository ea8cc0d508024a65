import { Pencil, RotateCw, Trash2, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { type Entry, type EntryState, mayBeDiscarded } from '../../../main/contract/outbox.ts';
import { Button } from '../../design/Button.tsx';
import { useWords } from '../../i18n/language.ts';
import { useNow } from '../../station/clock.ts';
import { useChangeUi, useStation } from '../../station/StationContext.ts';
import { isQuestioned, mayTakeBack } from '../../view/entryWords.ts';

const retryable: ReadonlySet<EntryState> = new Set(['waiting', 'unknown', 'paused', 'attention']);

export function EntryButtons({ entry }: { readonly entry: Entry }): ReactNode {
  const { t } = useWords();
  const { run, go } = useStation();
  const changeUi = useChangeUi();
  const now = useNow(60_000);
  const { entryId } = entry;
  const needsPerson = entry.state === 'attention';
  const isAsked = isQuestioned(entry);
  const retry = async (): Promise<void> => {
    const answer = await run('outbox.retry', { entryId });
    if (answer !== null) changeUi({ note: { tone: 'info', text: t.outbox.retried(answer.retried) } });
  };
  const isParcel = entry.action === 'ship';
  const takeBack = async (): Promise<void> => {
    if (isParcel) {
      if ((await run('pack.cancelSend', { entryId })) !== null) go('pack');
    } else if ((await run('accept.takeBack', { entryId })) !== null) go('accept');
  };
  if (entry.state === 'held' && isParcel) {
    return (
      <footer className="detail-foot">
        <Button icon={<Undo2 aria-hidden="true" />} onClick={() => void run('pack.cancelSend', { entryId })}>
          {t.pack.cancelSend}
        </Button>
      </footer>
    );
  }
  if (!retryable.has(entry.state)) return null;
  const takeBackButton = mayTakeBack(entry) ? (
    <Button
      kind={isAsked ? 'primary' : 'plain'}
      icon={<Undo2 aria-hidden="true" />}
      data-testid="take-back"
      onClick={() => void takeBack()}
    >
      {isParcel ? t.outbox.takeBack : t.outbox.decideAgain}
    </Button>
  ) : null;
  // What is most likely meant stands at the end, as everywhere.
  return (
    <footer className="detail-foot">
      {mayBeDiscarded(entry, now) ? (
        <Button
          kind="danger"
          icon={<Trash2 aria-hidden="true" />}
          data-testid="discard"
          onClick={() => changeUi({ dialog: { name: 'discard', entryId } })}
        >
          {t.outbox.discard}
        </Button>
      ) : null}
      {isAsked ? null : takeBackButton}
      {needsPerson && !isAsked && isParcel ? (
        <Button
          icon={<Pencil aria-hidden="true" />}
          data-testid="edit-tracks"
          onClick={() => changeUi({ dialog: { name: 'editTracks', entryId } })}
        >
          {t.outbox.edit}
        </Button>
      ) : null}
      <Button
        kind={isAsked ? 'plain' : 'primary'}
        icon={<RotateCw aria-hidden="true" />}
        data-testid="retry"
        onClick={() => void retry()}
      >
        {!isAsked ? t.outbox.retry : isParcel ? t.outbox.sendAsPacked : t.outbox.sendAsDecided}
      </Button>
      {isAsked ? takeBackButton : null}
    </footer>
  );
}

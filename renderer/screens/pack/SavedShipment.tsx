import { Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../design/Button.tsx';
import { useAnswer } from '../../hooks/useAnswer.ts';
import { useShortcut } from '../../hooks/useShortcut.ts';
import { useWords } from '../../i18n/language.ts';
import { useNow } from '../../station/clock.ts';
import { isQuestioned, mayTakeBack } from '../../view/entryWords.ts';
import { SlipButton } from '../paper/PaperButtons.tsx';
import { EntryState } from '../shared/EntryState.tsx';
import { AskedShipment } from './AskedShipment.tsx';
import { usePackCalls } from './usePackCalls.ts';

const tick = 250;

/** The parcel just finished: saved at once, taken back while the window lasts, then what ShipperOne says. */
export function SavedShipment({
  entryId,
  undoUntil,
}: {
  readonly entryId: string;
  readonly undoUntil: number | undefined;
}): ReactNode {
  const { t } = useWords();
  const { cancelSend } = usePackCalls();
  const now = useNow(tick);
  const answer = useAnswer(entryId, 'outbox.get', { entryId });
  const entry = answer?.ok === true ? answer.value.entry : null;
  // A question that is over by itself begins a wait of its own.
  const until = entry?.holdUntil ?? undoUntil;
  const left = until === undefined ? 0 : until - now;
  const mayCancel = left > 0 && (entry === null || entry.state === 'held');
  useShortcut('Alt+Z', () => void cancelSend(entryId), mayCancel);
  return (
    <div className="saved" data-reads-first data-testid="saved">
      {entry === null ? <strong>{t.pack.savedTitle}</strong> : <EntryState entry={entry} />}
      {/* As high with a sentence as with the button: what stands below does not come under a late finger. */}
      <div className="saved-now">
        {mayCancel ? (
          <>
            <p className="big" role="timer" data-testid="undo-countdown">
              {t.pack.sendsIn(Math.ceil(left / 1000))}
            </p>
            <Button
              wide
              icon={<Undo2 aria-hidden="true" />}
              shortcut="Alt+Z"
              data-testid="cancel-send"
              onClick={() => void cancelSend(entryId)}
            >
              {t.pack.cancelSend}
            </Button>
          </>
        ) : entry === null ? null : isQuestioned(entry) ? (
          <AskedShipment entry={entry} onTakeBack={() => void cancelSend(entryId)} />
        ) : (
          <>
            <p className="soft">{t.outbox.stateHelp[entry.state === 'held' ? 'ready' : entry.state]}</p>
            {mayTakeBack(entry) ? (
              <Button
                wide
                icon={<Undo2 aria-hidden="true" />}
                data-testid="take-back"
                onClick={() => void cancelSend(entryId)}
              >
                {t.pack.cancelSend}
              </Button>
            ) : null}
          </>
        )}
      </div>
      <SlipButton entryId={entryId} isMain />
    </div>
  );
}

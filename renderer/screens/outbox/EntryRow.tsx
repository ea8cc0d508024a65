import type { ReactNode } from 'react';
import type { Entry } from '../../../main/contract/outbox.ts';
import { ConnectionMark } from '../../design/ConnectionMark.tsx';
import { useWords } from '../../i18n/language.ts';
import { useNow } from '../../station/clock.ts';
import { triesWords } from '../../view/entryWords.ts';
import { visible } from '../../view/visible.ts';
import { EntryState } from '../shared/EntryState.tsx';

export interface EntryRowProps {
  readonly entry: Entry;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

export function EntryRow({ entry, isChosen, onChoose }: EntryRowProps): ReactNode {
  const { t, f } = useWords();
  const now = useNow(1000);
  return (
    <div className="list-row" data-list-row data-chosen={isChosen}>
      <button
        type="button"
        className="list-row-body"
        data-testid={`entry-${entry.entryId}`}
        data-order={entry.orderId}
        aria-current={isChosen ? 'true' : undefined}
        onClick={onChoose}
      >
        <span className="row">
          <strong>{visible(entry.orderId)}</strong>
          <ConnectionMark connectionId={entry.connectionId} withName={false} />
          <span className="soft">{t.outbox.action[entry.action]}</span>
        </span>
        <span className="row small">
          <EntryState entry={entry} />
          <span className="soft">{triesWords(entry, now, t, f)}</span>
        </span>
        <span className="row small soft">
          <span>{t.common.ago(f.age(Math.max(0, now - entry.createdAt)))}</span>
          <span className="code">{entry.trackNumbers.join(', ')}</span>
        </span>
      </button>
    </div>
  );
}

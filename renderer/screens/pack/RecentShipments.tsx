import { Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../design/Button.tsx';
import { useAnswer } from '../../hooks/useAnswer.ts';
import { useWords } from '../../i18n/language.ts';
import { useUi } from '../../station/StationContext.ts';
import { visible } from '../../view/visible.ts';
import { EntryState } from '../shared/EntryState.tsx';
import { usePackCalls } from './usePackCalls.ts';

/** What became of the parcels finished last, while the next one is packed. */
export function RecentShipments({ except }: { readonly except: string | undefined }): ReactNode {
  const { t } = useWords();
  const finished = useUi((ui) => ui.finished);
  const shown = finished.filter((entryId) => entryId !== except);
  if (shown.length === 0) return null;
  return (
    <section className="recent">
      <h2 className="small soft">{t.pack.recent}</h2>
      <ul className="stack-tight">
        {shown.map((entryId) => (
          <Recent key={entryId} entryId={entryId} />
        ))}
      </ul>
    </section>
  );
}

/** The next order may lie open already when somebody notices that the last one was wrong. */
function Recent({ entryId }: { readonly entryId: string }): ReactNode {
  const { t } = useWords();
  const { cancelSend } = usePackCalls();
  const answer = useAnswer(entryId, 'outbox.get', { entryId });
  if (answer?.ok !== true) return null;
  const { entry } = answer.value;
  const name = visible(entry.orderId);
  const words = `${t.pack.cancelSend}: ${name}`;
  return (
    <li className="row">
      <strong>{name}</strong>
      <EntryState entry={entry} />
      {entry.state === 'held' ? (
        <Button
          className="push"
          icon={<Undo2 aria-hidden="true" />}
          aria-label={words}
          title={words}
          data-testid={`take-back-${entry.orderId}`}
          onClick={() => void cancelSend(entryId)}
        />
      ) : null}
    </li>
  );
}

import type { ReactNode } from 'react';
import { useAnswer } from '../../hooks/useAnswer.ts';
import { useWords } from '../../i18n/language.ts';
import { useUi } from '../../station/StationContext.ts';
import { visible } from '../../view/visible.ts';
import { EntryState } from '../shared/EntryState.tsx';

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

function Recent({ entryId }: { readonly entryId: string }): ReactNode {
  const answer = useAnswer(entryId, 'outbox.get', { entryId });
  if (answer?.ok !== true) return null;
  const { entry } = answer.value;
  return (
    <li className="row">
      <strong>{visible(entry.orderId)}</strong>
      <EntryState entry={entry} />
    </li>
  );
}

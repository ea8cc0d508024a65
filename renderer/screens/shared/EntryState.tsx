import type { ReactNode } from 'react';
import type { Entry } from '../../../main/contract/outbox.ts';
import { Badge } from '../../design/Badge.tsx';
import { useWords } from '../../i18n/language.ts';
import { entryTone } from '../../view/entryWords.ts';

/** Saved, Sending, Confirmed, Needs attention: in words, colour and shape. */
export function EntryState({ entry }: { readonly entry: Entry }): ReactNode {
  const { t } = useWords();
  return (
    <span data-testid={`entry-state-${entry.orderId}`} data-state={entry.state}>
      <Badge tone={entryTone(entry.state)}>{t.outbox.state[entry.state]}</Badge>
    </span>
  );
}

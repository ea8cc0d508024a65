import type { EntryError } from '../../../main/contract/outbox.ts';
import type { Pack } from '../../../main/contract/packing.ts';
import { useAnswer } from '../../hooks/useAnswer.ts';

/** Why the finished parcel on the bench waits for a person, if it does. */
export function useNotSent(pack: Pack | null): EntryError | undefined {
  const entryId = pack?.phase === 'finished' ? pack.entryId : undefined;
  const answer = useAnswer(entryId ?? null, 'outbox.get', { entryId: entryId ?? '' });
  if (answer?.ok !== true || answer.value.entry.state !== 'attention') return undefined;
  return answer.value.entry.lastError;
}

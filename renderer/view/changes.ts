import type { OrderChange } from '../../main/contract/orderChanges.ts';
import type { EntryError } from '../../main/contract/outbox.ts';
import type { Interruption } from '../../main/contract/packing.ts';
import type { Messages } from '../i18n/en.ts';

/** What changed about the order, one sentence each; what an older version wrote has only its English sentences. */
export function changeWords({ changes, details }: Interruption, t: Messages): readonly string[] {
  return details.length === 0 ? changes : sentences(details, t);
}

/** The same for a finished parcel that was stopped; any other error has only its message. */
export function stoppedWords({ message, changes = [] }: EntryError, t: Messages): readonly string[] {
  return changes.length === 0 ? [message] : sentences(changes, t);
}

function sentences(changes: readonly OrderChange[], t: Messages): readonly string[] {
  return changes.map((change) => t.orderChange(change));
}

import type { OrderChange } from '../../main/contract/orderChanges.ts';
import type { EntryError } from '../../main/contract/outbox.ts';
import type { Interruption } from '../../main/contract/packing.ts';
import type { Messages } from '../i18n/en.ts';

/** What changed about the order, one sentence each; what an older version wrote has only its English sentences. */
export function changeWords({ changes, details }: Interruption, t: Messages): readonly string[] {
  return details.length === 0 ? changes : sentences(details, t);
}

/**
 * What stands in the way of a call, one sentence each: what changed about its order, or what ShipperOne's answer says
 * against it. Any other error, and what an older version wrote, has only its message.
 */
export function stoppedWords(error: EntryError, t: Messages): readonly string[] {
  return toldWords(error, t) ?? [error.message];
}

/** The same; undefined where only the message tells. */
export function toldWords(
  { changes = [], facts = [] }: EntryError,
  t: Messages,
): readonly string[] | undefined {
  const told = [...sentences(changes, t), ...facts.map((fact) => t.callFact(fact))];
  return told.length === 0 ? undefined : told;
}

function sentences(changes: readonly OrderChange[], t: Messages): readonly string[] {
  return changes.map((change) => t.orderChange(change));
}

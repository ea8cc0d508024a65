import type { Refusal } from '../../../main/contract/packing.ts';
import { wordsIn } from '../words.ts';

const { dayAgo } = wordsIn('en');

/**
 * The station's own sentence is English and names what was scanned and what was expected; the band's title says its
 * first words already, larger. A label used before is told with its day.
 */
export function refusedDetail({ reason, message, facts }: Refusal, now: number): string {
  const { orderId, at } = facts;
  if (reason === 'already_used' && orderId !== undefined && typeof at === 'number') {
    return `It was used for ${orderId} ${dayAgo(at, now)}. Print a new label.`;
  }
  const rest = message.replace(/^(Wrong item|One too many|Unknown code): /, '');
  // A sentence that begins with what was scanned keeps it as it was scanned.
  return rest === message ? message : rest.charAt(0).toUpperCase() + rest.slice(1);
}

import type { CallFact } from '../../contract/callFacts.ts';

/** What speaks against a call, in English, for the log and callers without a catalogue of words. */
export function factSentence(fact: CallFact): string {
  switch (fact.code) {
    case 'said_no':
      return fact.words ?? 'ShipperOne named the order, and said that it did not work.';
    case 'accepted_less':
      return `Item ${fact.itemId}: ${fact.sent} accepted here, but ShipperOne says ${fact.theirs}.`;
    case 'accepted_rejected':
      return `Item ${fact.itemId}: rejected here, but ShipperOne says ${fact.theirs} accepted.`;
    case 'shipped_less':
      return `Item ${fact.itemId}: ${fact.sent} shipped here, but ShipperOne says ${fact.theirs}.`;
    case 'left_more':
      return `Item ${fact.itemId}: ${fact.left} left to ship here, but ShipperOne says ${fact.theirs}.`;
    case 'other_label':
      return `Shipped with another label: ShipperOne has ${fact.theirs.join(', ')}, this parcel has ${fact.ours.join(', ')}.`;
    case 'still':
      return `ShipperOne answered, but the order is still ${fact.status}.`;
    case 'stopped':
      return `ShipperOne answered, but the order is ${fact.status}.`;
    case 'lost_and_gone':
      return 'The answer was lost, and the order is no longer in the queue: it cannot be told whether this parcel was counted.';
    case 'lost_and_unclear':
      return `The answer was lost, and the quantities do not tell. Item ${fact.itemId}: ${fact.before} open before, ${fact.sent} sent, ${fact.left} open now.`;
  }
}

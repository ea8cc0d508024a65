import type { CallFact } from '../../../main/contract/callFacts.ts';
import { wordsIn } from '../words.ts';

const { num } = wordsIn('en');
const said = (theirs: number | string) => (typeof theirs === 'number' ? num(theirs) : theirs);

/** What ShipperOne's answer says against a call: one sentence. Words of its own stay as they are. */
export function callFact(fact: CallFact): string {
  switch (fact.code) {
    case 'said_no':
      return fact.words === undefined
        ? 'ShipperOne named the order, and said no.'
        : `ShipperOne said: ${fact.words}`;
    case 'accepted_less':
      return `Item ${fact.itemId}: ${num(fact.sent)} accepted here, ShipperOne says ${said(fact.theirs)}.`;
    case 'accepted_rejected':
      return `Item ${fact.itemId}: rejected here, ShipperOne says ${num(fact.theirs)} accepted.`;
    case 'shipped_less':
      return `Item ${fact.itemId}: ${num(fact.sent)} shipped here, ShipperOne says ${num(fact.theirs)}.`;
    case 'left_more':
      return `Item ${fact.itemId}: ${num(fact.left)} left to ship here, ShipperOne says ${num(fact.theirs)}.`;
    case 'other_label':
      return `ShipperOne has the label ${fact.theirs.join(', ')}, this parcel has ${fact.ours.join(', ')}.`;
    case 'still':
      return `The order is still ${fact.status} at ShipperOne.`;
    case 'stopped':
      return `The order is ${fact.status} at ShipperOne.`;
    case 'lost_and_gone':
      return 'The answer was lost, and the order is no longer in the queue: check at ShipperOne whether this parcel was counted.';
    case 'lost_and_unclear':
      return `The answer was lost. Item ${fact.itemId}: ${num(fact.before)} open before, ${num(fact.sent)} sent, ${num(fact.left)} open now.`;
  }
}

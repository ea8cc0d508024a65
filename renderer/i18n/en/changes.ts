import type { OrderChange } from '../../../main/contract/orderChanges.ts';
import { wordsIn } from '../words.ts';

const { money, num } = wordsIn('en');

/** What is different about an order that lies on the bench, or in a parcel that was stopped: one sentence. */
export function orderChange(change: OrderChange): string {
  switch (change.code) {
    case 'new_item':
      return `New: ${num(change.qty)} × ${change.name}.`;
    case 'became':
      return `${change.before} became ${change.after}.`;
    case 'quantity':
      return `${change.name}: ${num(change.after)} instead of ${num(change.before)}.`;
    case 'removed':
      return `Taken out: ${num(change.qty)} × ${change.name}.`;
    case 'address':
      return 'The address changed: print a new label.';
    case 'shipping_method':
      return change.method === undefined
        ? 'The shipping method was removed.'
        : `Shipping method now: ${change.method}.`;
    case 'notes':
      return 'The notes or the gift message changed: read them again.';
    case 'cod':
      return change.amount === undefined
        ? 'Cash on delivery was removed.'
        : `Cash on delivery now: ${money(change.amount, change.currency)}.`;
    case 'gone':
      return gone[change.because];
  }
}

const gone: Readonly<Record<Extract<OrderChange, { code: 'gone' }>['because'], string>> = {
  not_listed: 'It is no longer in the queue to pack.',
  not_accepted: 'It has not been accepted.',
  failed: 'It has failed at ShipperOne.',
  stopped: 'It is cancelled or on hold at ShipperOne: do not send it.',
  nothing_left: 'Nothing of it is left to ship.',
  unreadable: 'ShipperOne now sends it in a form that this station cannot read.',
};

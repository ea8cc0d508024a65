import { isDeepStrictEqual } from 'node:util';
import type { CallError } from '../../contract/errors.ts';
import { goneBecause, type OrderChange } from '../../contract/orderChanges.ts';
import type { OrderDetails } from '../../contract/orders.ts';
import type { Interruption } from '../../contract/packing.ts';
import type { PackStart } from './packStart.ts';

/**
 * What a packer must know about an order that changed under their hands; empty when nothing that matters for the
 * parcel is different.
 */
export function changesBetween(before: PackStart, after: PackStart): readonly OrderChange[] {
  const changes: OrderChange[] = [];
  const earlier = new Map(before.items.map((item) => [item.id.text, item]));
  for (const item of after.items) {
    const { name, required } = item;
    const old = earlier.get(item.id.text);
    earlier.delete(item.id.text);
    if (old === undefined) changes.push({ code: 'new_item', name, qty: required });
    else if (old.sku !== item.sku) changes.push({ code: 'became', before: old.name, after: name });
    else if (old.required !== required) {
      changes.push({ code: 'quantity', name, before: old.required, after: required });
    }
  }
  for (const gone of earlier.values()) {
    changes.push({ code: 'removed', name: gone.name, qty: gone.required });
  }
  return [...changes, ...detailChanges(before.details, after.details)];
}

function detailChanges(before: OrderDetails, after: OrderDetails): readonly OrderChange[] {
  // Not by their JSON: what was read back from the journal has its fields in another order.
  const differs = (part: keyof OrderDetails): boolean => !isDeepStrictEqual(before[part], after[part]);
  const changes: OrderChange[] = [];
  if (differs('address')) changes.push({ code: 'address' });
  if (differs('shippingMethod')) {
    const { shippingMethod: method } = after;
    changes.push({ code: 'shipping_method', ...(method === undefined ? {} : { method }) });
  }
  if (differs('notes') || differs('giftMessage')) changes.push({ code: 'notes' });
  if (differs('codAmount')) {
    const { codAmount: amount, currency } = after;
    changes.push({
      code: 'cod',
      ...(amount === undefined ? {} : { amount }),
      ...(currency === undefined ? {} : { currency }),
    });
  }
  return changes;
}

/** The change in English, for the journal, the log and callers without a catalogue of words. */
export function changeSentence(change: OrderChange): string {
  switch (change.code) {
    case 'new_item':
      return `New: ${change.qty} × ${change.name}.`;
    case 'became':
      return `${change.before} became ${change.after}.`;
    case 'quantity':
      return `${change.name}: ${change.after} instead of ${change.before}.`;
    case 'removed':
      return `Removed: ${change.qty} × ${change.name}.`;
    case 'address':
      return 'The address changed: print a new label.';
    case 'shipping_method':
      return `Shipping method: ${change.method ?? 'none given'}.`;
    case 'notes':
      return 'The notes or the gift message changed.';
    case 'cod':
      return `Cash on delivery: ${change.amount ?? 'none'}.`;
    case 'gone':
      return goneSentences[change.because];
  }
}

const goneSentences: Readonly<Record<(typeof goneBecause)[number], string>> = {
  not_listed: 'The order is no longer in the queue to pack.',
  not_accepted: 'The order has not been accepted.',
  failed: 'The order has failed at ShipperOne.',
  stopped: 'The order is cancelled or on hold at ShipperOne.',
  nothing_left: 'Nothing is left to ship of the order.',
  unreadable: 'The order can no longer be read.',
};

/** What interrupts a packer whose order is now another one. */
export function orderChanged(details: readonly OrderChange[]): Interruption {
  return { kind: 'order_changed', changes: details.map(changeSentence), details: [...details] };
}

/** `error` is what spoke against packing it now; without one the queue no longer lists it. */
export function orderGone(error?: CallError): Interruption {
  const because = goneBecause.find((code) => code === error?.facts?.because) ?? 'not_listed';
  const detail: OrderChange = { code: 'gone', because };
  return { kind: 'order_gone', changes: [error?.message ?? changeSentence(detail)], details: [detail] };
}

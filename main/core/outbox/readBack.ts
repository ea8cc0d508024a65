import type { CallFact } from '../../contract/callFacts.ts';
import type { WireOrder } from '../shipperone/wireOrder.ts';
import type { Expected } from './expected.ts';
import { namesLabel } from './sameLabel.ts';

/**
 * What reading the order back proves about a ship call whose answer was lost:
 * - `applied`: ShipperOne has our tracking number, or the open quantities went down by exactly what was sent and
 * nothing shows that somebody else shipped: no list of foreign labels, and not fewer pieces shipped than we sent.
 * - `not_applied`: everything is as it was; the same bytes may go out again.
 * - `unclear`: neither; a person gets both facts.
 */
export type ReadBack =
  | { readonly kind: 'applied' }
  | { readonly kind: 'not_applied' }
  | { readonly kind: 'unclear'; readonly facts: readonly CallFact[] };

/**
 * @param order the order as its queue lists it now; undefined when a whole reading did not find it.
 * @param trackNumbers the numbers ShipperOne lists for it.
 */
export function compareReadBack(
  wanted: Expected,
  order: WireOrder | undefined,
  trackNumbers: readonly string[],
): ReadBack {
  if (order === undefined) {
    return { kind: 'unclear', facts: [{ code: 'lost_and_gone' }] };
  }
  if (wanted.trackNumbers.some((number) => namesLabel(trackNumbers, number))) return { kind: 'applied' };
  const now = new Map(order.items.map((item) => [item.id.text, item]));
  const differences = wanted.items.map(({ itemId, before, qty }) => ({
    itemId,
    before,
    qty,
    left: now.get(itemId)?.qty ?? 0,
  }));
  if (differences.every(({ before, left }) => left === before)) return { kind: 'not_applied' };
  const isByUs =
    trackNumbers.length === 0 &&
    wanted.items.every(({ itemId, qty }) => (now.get(itemId)?.qtyShipped ?? qty) >= qty);
  if (isByUs && differences.every(({ before, left, qty }) => left === before - qty))
    return { kind: 'applied' };
  const facts = differences.map(
    ({ itemId, before, left, qty }): CallFact => ({
      code: 'lost_and_unclear',
      ...{ itemId, before, sent: qty, left },
    }),
  );
  return { kind: 'unclear', facts };
}

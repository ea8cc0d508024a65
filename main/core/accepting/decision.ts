import { fail, ok, type Result } from '../../contract/errors.ts';
import type { WireItem } from '../shipperone/wireItem.ts';
import type { WireOrder } from '../shipperone/wireOrder.ts';

export interface Decision {
  readonly itemId: string;
  /** Pieces accepted; 0 rejects the item. */
  readonly qty: number;
  /** Why fewer than ordered. */
  readonly reason?: string | undefined;
}

export interface CheckedDecision {
  readonly item: WireItem;
  readonly qty: number;
  readonly reason?: string | undefined;
}

/**
 * Checks a decision against the guide's rules, so that nothing is sent that would come back as a 400: every
 * item must belong to the order; without partials every item must be there; a quantity above 0 must equal the
 * ordered one unless partials are allowed for the order.
 */
export function checkDecision(
  order: WireOrder,
  wanted: readonly Decision[],
): Result<readonly CheckedDecision[]> {
  if (order.problem !== undefined) return fail('order_unreadable', order.problem);
  const items = new Map(order.items.map((item) => [item.id.text, item]));
  const decided = new Map<string, CheckedDecision>();
  for (const { itemId, qty, reason } of wanted) {
    const item = items.get(itemId);
    if (item === undefined) {
      return fail('bad_request', `Item ${itemId} is not part of order ${order.id.text}.`, { itemId });
    }
    if (decided.has(itemId))
      return fail('bad_request', `Item ${itemId} stands twice in the decision.`, { itemId });
    const problem = quantityProblem(item, qty, order.details.partialsAllowed);
    if (problem !== undefined) return problem;
    decided.set(itemId, { item, qty, reason: qty < item.qty ? reason : undefined });
  }
  const missing = order.items.filter((item) => !decided.has(item.id.text));
  if (missing.length > 0 && !order.details.partialsAllowed) {
    return fail(
      'partials_not_allowed',
      `This order does not allow partial answers: decide on every item. ${missing.length} left out.`,
      { missing: missing.length },
    );
  }
  return ok([...decided.values()]);
}

function quantityProblem(item: WireItem, qty: number, partials: boolean) {
  if (qty > item.qty) {
    return fail('bad_request', `${item.name}: ${qty} is more than the ${item.qty} ordered.`, {
      itemId: item.id.text,
      ordered: item.qty,
    });
  }
  if (qty > 0 && qty < item.qty && !partials) {
    return fail(
      'partials_not_allowed',
      `${item.name}: this order does not allow partial quantities. Accept all ${item.qty}, or reject the item with 0.`,
      { itemId: item.id.text, ordered: item.qty },
    );
  }
  return undefined;
}

/** The default: everything, as ordered. */
export function acceptAll(order: WireOrder): readonly Decision[] {
  return order.items.map((item) => ({ itemId: item.id.text, qty: item.qty }));
}

import type { OrderChange } from '../../contract/orderChanges.ts';
import type { OrderReader } from '../orders/orderReader.ts';
import { type CallWatch, createCallWatch } from '../outbox/callWatch.ts';
import type { Expected } from '../outbox/expected.ts';
import type { Questions } from '../outbox/questions.ts';
import { orderChanged } from '../packing/orderChanges.ts';
import type { WireOrder } from '../shipperone/wireOrder.ts';

export interface DecisionWatchDeps {
  readonly reader: Pick<OrderReader, 'read'>;
  readonly questions: Questions;
}

/**
 * Stops answers that were not sent yet when their order grows, shrinks or gets other lines: ShipperOne would
 * refuse such an answer, or (where the order allows partial answers) take a part of it that nobody decided. An
 * order that left its queue is left to ShipperOne, which takes a repeated answer for the first one.
 */
export function createDecisionWatch({ reader, questions }: DecisionWatchDeps): CallWatch {
  return createCallWatch({
    action: 'accept',
    questions,
    compare: (entry) => {
      const order = reader.read(entry, 'pending_accept');
      if (order === undefined || order.problem !== undefined) return 'unknown';
      const changes = decisionChanges(entry.expected, order);
      return changes.length === 0 ? 'same' : orderChanged(changes);
    },
  });
}

/**
 * What speaks against sending an answer as it was decided, from the order as it is now. A line that was rejected
 * stays rejected whatever its quantity; a line that the answer left open, or that was added beside those, is
 * still open.
 */
export function decisionChanges(decided: Expected, order: Pick<WireOrder, 'items'>): readonly OrderChange[] {
  const now = new Map(order.items.map((item) => [item.id.text, item]));
  const changes = decided.items.flatMap(({ itemId, name, qty, before }): readonly OrderChange[] => {
    const item = now.get(itemId);
    now.delete(itemId);
    if (qty === 0) return [];
    if (item === undefined) return [{ code: 'removed', name: name ?? itemId, qty: before }];
    return item.qty === before ? [] : [{ code: 'quantity', name: item.name, before, after: item.qty }];
  });
  if (!decided.whole) return changes;
  return [
    ...changes,
    ...[...now.values()].map(({ name, qty }): OrderChange => ({ code: 'new_item', name, qty })),
  ];
}

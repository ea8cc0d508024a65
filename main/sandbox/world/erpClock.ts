import { type ErpSettings, nextErpMove } from '../model/erp.ts';
import type { OrderState } from '../model/order.ts';
import { createSortedIndex } from './sortedIndex.ts';

interface Due {
  readonly dueAt: number;
  readonly position: number;
  readonly orderId: string;
}

/** When the ERP stand-in moves which order. It owns no timer: whoever looks at the sandbox first asks what is due. */
export interface ErpClock {
  /** Notes an order's next move, counted from `now`, or forgets the order when it has none. */
  follow(order: OrderState, settings: ErpSettings, now: number): void;
  /** Takes out the orders due at `now`, earliest first; all that wait for a move when `now` is Infinity. */
  takeDue(now: number): readonly { readonly orderId: string; readonly dueAt: number }[];
  clear(): void;
}

export function createErpClock(): ErpClock {
  const byTime = (a: Due, b: Due): number => a.dueAt - b.dueAt || a.position - b.position;
  let waiting = createSortedIndex(byTime);
  const known = new Map<number, Due>();
  const forget = (due: Due): void => {
    waiting.remove(due);
    known.delete(due.position);
  };
  return {
    follow: (order, settings, now) => {
      const before = known.get(order.position);
      if (before) forget(before);
      const move = nextErpMove(order, settings);
      if (move === undefined) return;
      const delay = move === 'allocate' ? settings.allocateAfterMs : settings.invoiceAfterMs;
      const due = { dueAt: now + delay, position: order.position, orderId: order.orderId };
      known.set(order.position, due);
      waiting.add(due);
    },
    takeDue: (now) => {
      const due = waiting.slice(
        0,
        waiting.countBefore((other) => other.dueAt > now),
      );
      for (const one of due) forget(one);
      return due;
    },
    clear: () => {
      waiting = createSortedIndex(byTime);
      known.clear();
    },
  };
}

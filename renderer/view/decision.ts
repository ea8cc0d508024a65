import type { OrderItem } from '../../main/contract/orders.ts';
import type { Messages } from '../i18n/en.ts';
import type { Formats } from '../i18n/formats.ts';
import { own } from './own.ts';
import { visible } from './visible.ts';

/** Pieces to accept by item id; an item without a value is accepted in full. */
export type Quantities = Readonly<Record<string, number>>;

/** An answer that is being put together: quantities, and why fewer where somebody said so, by item id. */
export interface DecisionDraft {
  readonly quantities: Quantities;
  readonly reasons: Readonly<Record<string, string>>;
}

export const firstDecision: DecisionDraft = { quantities: {}, reasons: {} };

export interface DecidedItem {
  readonly itemId: string;
  readonly qty: number;
  readonly reason?: string;
}

/** What is sent for each line; a reason goes only with fewer than ordered. */
export function decidedItems(
  items: readonly OrderItem[],
  { quantities, reasons }: DecisionDraft,
): readonly DecidedItem[] {
  return items.map((item) => {
    const qty = quantityOf(item, quantities);
    const reason = own(reasons, item.itemId)?.trim() ?? '';
    return { itemId: item.itemId, qty, ...(reason === '' || qty >= item.qty ? {} : { reason }) };
  });
}

export function quantityOf(item: OrderItem, quantities: Quantities): number {
  return own(quantities, item.itemId) ?? item.qty;
}

/**
 * The nearest quantity that may be sent: without partials 0 or all. Stepping down from all gives 0, stepping up
 * from 0 gives all, so that the buttons never rest on what would be refused.
 */
export function allowedQuantity(item: OrderItem, wanted: number, partials: boolean): number {
  const within = Math.min(item.qty, Math.max(0, wanted));
  if (partials || within === 0 || within === item.qty) return within;
  return within === item.qty - 1 ? 0 : item.qty;
}

export interface DecisionWords {
  readonly kind: 'all' | 'none' | 'part';
  readonly sentences: readonly string[];
}

/** What ShipperOne will be told, written out before it is sent. */
export function decisionWords(
  items: readonly OrderItem[],
  quantities: Quantities,
  t: Messages,
  f: Formats,
): DecisionWords {
  const taken = items.map((item) => ({ item, qty: quantityOf(item, quantities) }));
  const pieces = taken.reduce((sum, { qty }) => sum + qty, 0);
  const kept = taken.filter(({ qty }) => qty > 0);
  const cut = kept.filter(({ item, qty }) => qty < item.qty);
  const rejected = taken.filter(({ item, qty }) => qty === 0 && item.qty > 0);
  if (pieces === 0) return { kind: 'none', sentences: [t.accept.rejectAll] };
  if (cut.length === 0 && rejected.length === 0) {
    return { kind: 'all', sentences: [t.accept.acceptAll(items.length, pieces)] };
  }
  const sentences = [t.accept.acceptPart(kept.length, pieces)];
  if (cut.length > 0) {
    const parts = cut.map(({ item, qty }) => t.accept.lessOf(labelOf(item), qty, item.qty));
    sentences.push(t.accept.cutPart(f.list(parts)));
  }
  if (rejected.length > 0) {
    sentences.push(t.accept.rejectPart(f.list(rejected.map(({ item }) => labelOf(item)))));
  }
  return { kind: 'part', sentences };
}

function labelOf(item: OrderItem): string {
  return visible(item.name === '' ? item.sku : item.name);
}

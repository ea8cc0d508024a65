import type { Order } from '../../main/contract/orders.ts';
import type { Messages } from '../i18n/en.ts';

/** A message for ShipperOne's support: the order, the reason and the lines; no names and no address. */
export function supportMessage(order: Order, storeCode: string, t: Messages): string {
  const lines = order.items.map((item) => `${item.qty} × ${item.sku}`).join(', ');
  const reason = order.failureReason ?? order.problem ?? t.failed.noneGiven;
  return t.failed.messageText(order.orderId, storeCode, reason, lines);
}

/** Names an order in lists and selections: ids of two tenants may be equal. */
export function orderKey(order: { readonly connectionId: string; readonly orderId: string }): string {
  return `${order.connectionId}\n${order.orderId}`;
}

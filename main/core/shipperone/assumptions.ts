/**
 * What ShipperOne's public guide leaves open, each in one place: if an assumption proves wrong, this is the
 * line to change. docs/shipperone.md lists them with the question to ask.
 */
export const orderFields = {
  orderId: 'order_id',
  items: 'items',
  status: ['status', 'state'],
  updatedAt: ['updated_at'],
  createdAt: ['created_at'],
  promisedAt: ['promised_ship_date', 'promised_at', 'ship_by', 'promised_date'],
  shippingMethod: ['shipping_description', 'shipping_method', 'shipping.method'],
  carrierCode: ['carrier_code', 'shipping.carrier_code', 'shipping_carrier'],
  notes: ['notes', 'note', 'customer_note', 'instructions', 'packing_instructions', 'comments'],
  language: ['customer_locale', 'locale', 'language', 'store_locale', 'customer_language'],
  giftMessage: ['gift_message', 'gift_message.message'],
  codAmount: ['cod_amount', 'cod.amount'],
  packageValue: ['package_value'],
  currency: ['currency', 'order_currency_code', 'currency_code'],
  priority: ['priority'],
  failureReason: ['failure_reason', 'fail_reason', 'error_message', 'error', 'reason'],
  failureStage: ['failure_stage', 'failed_stage', 'stage'],
  address: ['shipping_address', 'address', 'shipping.address'],
  partialsAllowed: [
    'allow_partial',
    'allow_partials',
    'allow_partial_shipment',
    'partial_allowed',
    'partials_allowed',
    'partials_enabled',
    'partial_enabled',
    'is_partial_allowed',
  ],
} as const;

export const itemFields = {
  itemId: 'item_id',
  sku: ['sku'],
  name: ['name', 'product_name', 'title'],
  qty: 'qty',
  qtyOrdered: 'qty_ordered',
  qtyAccepted: 'qty_accepted',
  qtyShipped: 'qty_shipped',
  status: ['status'],
} as const;

/**
 * The status of an order that must not be packed although its queue lists it, as it came; undefined for every other. Statuses are
 * not in the guide: what is unknown, and every partially_ one, stops nothing.
 */
export function stoppedStatus(status: string | undefined): string | undefined {
  return status !== undefined && /^(cancel|holded|on.?hold|closed|failed|reject|fraud)/i.test(status.trim())
    ? status
    : undefined;
}

/**
 * Whether nothing of a line is to be shipped, by its own status: an order that was accepted in part may list the lines
 * that were rejected, and those nobody decided on, too. Unknown ones stop nothing.
 */
export function isLineStopped(status: string | undefined): boolean {
  return status !== undefined && /^(reject|cancel|pending_accept$)/i.test(status.trim());
}

/**
 * Whether a line was answered before, by its own status and that of its order: an order that takes answers in parts may come
 * back to pending_accept with all its lines, "partially_accepted". An answer for the whole order would otherwise accept
 * what somebody had rejected.
 */
export function isLineAnswered(orderStatus: string | undefined, status: string | undefined): boolean {
  return (
    /^partially_/i.test(orderStatus?.trim() ?? '') &&
    /^(accept|reject|cancel|ship|complete|pending_(?!accept))/i.test(status?.trim() ?? '')
  );
}

/** Optional fields of a ship call, named after the guide's prose ("optional COD amount, package value"). */
export const shipFields = { codAmount: 'cod_amount', packageValue: 'package_value' } as const;

/** Seconds that the watermark steps back: no update was missed with 120 s in simulation, 0.15 % without. */
export const watermarkOverlapSeconds = 120;

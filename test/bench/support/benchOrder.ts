/** An order of one line that takes more scans than any bench makes. */
export const benchOrder = {
  order_id: 'FO-BENCH',
  updated_at: '2026-11-25 08:00:00',
  items: [{ item_id: 1, sku: 'BENCH', name: 'Bench piece', qty: 100_000, barcode: 'BENCH-1' }],
};

import type { JsonRecord } from '../json.ts';
import type { Random } from '../random.ts';
import { PRODUCTS } from './products.ts';

interface ItemOptions {
  readonly firstItemId: number;
  readonly status: 'pending_accept' | 'pending_shipment';
  readonly lines?: number;
}

/** The most lines an order has; only on request, see MakeOrderOptions.lines. */
const MOST_LINES = 500;

/** Makes the lines of an order; a product may come twice, as real shops send it. */
export function makeItems(
  random: Random,
  options: ItemOptions,
): { readonly items: readonly JsonRecord[]; readonly totalCents: number } {
  const drawn = drawLineCount(random);
  const lines = Math.min(options.lines ?? drawn, MOST_LINES);
  const used = new Set<string>();
  const items: JsonRecord[] = [];
  let totalCents = 0;
  for (let line = 0; line < lines; line += 1) {
    const product = pickProduct(random, used);
    const qty = random.chance(0.7) ? 1 : random.int(2, 6);
    const rowCents = product.priceCents * qty;
    totalCents += rowCents;
    items.push({
      item_id: options.firstItemId + line,
      sku: product.sku,
      name: product.name,
      qty,
      qty_ordered: qty,
      qty_accepted: options.status === 'pending_accept' ? 0 : qty,
      qty_shipped: 0,
      status: options.status,
      ...(product.barcode ? { [product.barcode.key]: product.barcode.code } : {}),
      location: product.location,
      weight: product.weightGrams / 1000,
      price: product.priceCents / 100,
      row_total: rowCents / 100,
    });
  }
  return { items, totalCents };
}

/** Two lines of one product in about one line of fifty; otherwise products differ while there are any left. */
function pickProduct(random: Random, used: Set<string>): (typeof PRODUCTS)[number] {
  let product = random.pick(PRODUCTS);
  const mayRepeat = random.chance(0.02);
  for (let tries = 0; !mayRepeat && used.has(product.sku) && tries < 8; tries += 1)
    product = random.pick(PRODUCTS);
  used.add(product.sku);
  return product;
}

function drawLineCount(random: Random): number {
  const share = random.next();
  if (share < 0.52) return 1;
  if (share < 0.74) return 2;
  if (share < 0.88) return 3;
  return share < 0.97 ? random.int(4, 8) : random.int(9, 20);
}

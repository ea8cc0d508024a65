import type { OpeningOption } from '../../contract/packing.ts';
import type { SingleLine } from '../orders/singleLineQueries.ts';

/**
 * The oldest order of each product, of orders that need only one item. One GTIN is one product whoever sells it,
 * unless somebody gave it to two SKUs; any other code is known within one connection only.
 */
export function oneOfEachProduct(lines: readonly SingleLine[]): readonly OpeningOption[] {
  const oldest = new Map<string, SingleLine>();
  for (const line of lines) {
    const product = productOf(line, lines);
    const known = oldest.get(product);
    if (known === undefined || isOlder(line, known)) oldest.set(product, line);
  }
  return [...new Map([...oldest.values()].map((line) => [`${line.connectionId} ${line.sku}`, line])).values()]
    .toSorted((one, other) => (isOlder(one, other) ? -1 : 1))
    .map(({ connectionId, orderId, sku, name }) => ({ connectionId, orderId, sku, name }));
}

function productOf({ connectionId, sku }: SingleLine, lines: readonly SingleLine[]): string {
  const own = lines.filter((one) => one.connectionId === connectionId);
  const gtin = own.find((one) => one.sku === sku && isGtin(one.code))?.code;
  const isShared = own.some((one) => one.sku !== sku);
  return gtin === undefined || isShared ? `${connectionId} ${sku}` : gtin;
}

function isGtin(code: string): boolean {
  return code.startsWith('g:');
}

function isOlder(one: SingleLine, other: SingleLine): boolean {
  return one.age < other.age;
}

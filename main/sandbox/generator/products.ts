import { createRandom } from '../random.ts';
import { withCheckDigit } from './gtin.ts';
import { RANGES } from './ranges.ts';

/** The keys under which a real shop may send a barcode. */
export type BarcodeKey = 'ean' | 'barcode' | 'upc' | 'gtin';

export interface Product {
  readonly sku: string;
  readonly name: string;
  /** Undefined for the few goods without a printed code, which a packer has to teach or count by hand. */
  readonly barcode?: { readonly key: BarcodeKey; readonly code: string };
  /** In cents of the order's currency. */
  readonly priceCents: number;
  readonly weightGrams: number;
  /** The bin a picker goes to. */
  readonly location: string;
}

/** Fixed, whatever the seed of the orders: a practice sheet of product barcodes stays valid. */
const CATALOGUE_SEED = 20_240_229;

/** Every fiftieth product carries no barcode. */
const WITHOUT_BARCODE = 50;

/** The catalogue of the practice shop: about 200 products with valid GTINs. Numbers and names are invented. */
export const PRODUCTS: readonly Product[] = buildCatalogue();

function buildCatalogue(): readonly Product[] {
  const random = createRandom(CATALOGUE_SEED);
  const products: Product[] = [];
  for (const range of RANGES) {
    for (const [index, variant] of range.variants.entries()) {
      const number = products.length + 1;
      const barcode = number % WITHOUT_BARCODE === 0 ? undefined : makeBarcode(number, random.int(1, 100));
      products.push({
        sku: `${range.code}-${String(index + 1).padStart(2, '0')}`,
        name: `${range.name}${variant === '' ? '' : `, ${variant}`}`,
        ...(barcode === undefined ? {} : { barcode }),
        priceCents: random.int(range.cents[0], range.cents[1]),
        weightGrams: random.int(range.grams[0], range.grams[1]),
        location: `${random.pick(['A', 'B', 'C', 'D'])}${random.int(1, 24)}-${random.int(1, 5)}`,
      });
    }
  }
  return products;
}

/**
 * GTIN-13 for most, GTIN-12 and GTIN-8 for some, a GTIN-14 for a few. The prefix 952 is the one GS1 keeps for examples;
 * 012345 is the company prefix that textbooks use.
 */
function makeBarcode(number: number, share: number): { readonly key: BarcodeKey; readonly code: string } {
  const gtin13 = withCheckDigit(`952${String(1_000_000 + number * 37).padStart(9, '0')}`);
  if (share <= 35) return { key: 'ean', code: gtin13 };
  if (share <= 65) return { key: 'barcode', code: gtin13 };
  if (share <= 72) return { key: 'gtin', code: `0${gtin13}` };
  if (share <= 88)
    return { key: 'upc', code: withCheckDigit(`012345${String(10_000 + number * 7).padStart(5, '0')}`) };
  return {
    key: share <= 94 ? 'ean' : 'barcode',
    code: withCheckDigit(`952${String(1000 + number * 3).padStart(4, '0')}`),
  };
}

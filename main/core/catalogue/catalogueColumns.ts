import { type NamedTable, readNamedTable } from '../csv/namedColumns.ts';
import type { CsvTable } from '../csv/readCsv.ts';

/** Where the columns of a taught code stand in a row; `quantity` may be absent. */
export interface CatalogueColumns {
  readonly code: number;
  readonly sku: number;
  readonly quantity: number | undefined;
}

export type CatalogueTable =
  | { readonly ok: true; readonly columns: CatalogueColumns; readonly table: CsvTable }
  | Extract<NamedTable<never>, { ok: false }>;

const wanted = {
  names: {
    code: new Set(['code', 'barcode', 'strichcode', 'scancode', 'ean', 'gtin', 'upc', 'eancode', 'gtincode']),
    sku: new Set([
      ...['sku', 'item', 'itemnumber', 'itemno', 'article', 'articlenumber', 'productnumber'],
      ...['artikel', 'artikelnummer', 'artikelnr', 'artnr', 'produktnummer'],
    ]),
    quantity: new Set([
      ...['quantity', 'qty', 'pieces', 'packquantity', 'packsize'],
      ...['menge', 'anzahl', 'stück', 'stueck', 'stückzahl', 'stueckzahl', 'packmenge', 'packungsgröße'],
    ]),
  },
  needed: ['code', 'sku'],
  table: 'catalogue',
  help:
    'The first row must name the columns: "code" and "sku", and "quantity" where a code stands for several ' +
    'pieces. In German: "Strichcode", "Artikelnummer", "Menge".',
} as const;

/** Finds the separator and the columns by the names in the first row, in English or German. */
export function readCatalogueTable(csv: string): CatalogueTable {
  const found = readNamedTable(csv, wanted);
  if (!found.ok) return found;
  const { code, sku, quantity } = found.columns;
  // Both are needed, so that a table without them was refused above.
  return { ok: true, columns: { code: code ?? 0, sku: sku ?? 0, quantity }, table: found.table };
}

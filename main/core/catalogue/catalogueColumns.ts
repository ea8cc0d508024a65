import { type CsvSeparator, type CsvTable, readCsv } from '../csv/readCsv.ts';

/** Where the columns of a taught code stand in a row; `quantity` may be absent. */
export interface CatalogueColumns {
  readonly code: number;
  readonly sku: number;
  readonly quantity: number | undefined;
}

export type CatalogueTable =
  | { readonly ok: true; readonly columns: CatalogueColumns; readonly table: CsvTable }
  | { readonly ok: false; readonly row: number; readonly problem: string };

/** Names are compared without case, spaces, dots and dashes. */
const names: Readonly<Record<keyof CatalogueColumns, ReadonlySet<string>>> = {
  code: new Set(['code', 'barcode', 'strichcode', 'scancode', 'ean', 'gtin', 'upc', 'eancode', 'gtincode']),
  sku: new Set([
    ...['sku', 'item', 'itemnumber', 'itemno', 'article', 'articlenumber', 'productnumber'],
    ...['artikel', 'artikelnummer', 'artikelnr', 'artnr', 'produktnummer'],
  ]),
  quantity: new Set([
    ...['quantity', 'qty', 'pieces', 'packquantity', 'packsize'],
    ...['menge', 'anzahl', 'stück', 'stueck', 'stückzahl', 'stueckzahl', 'packmenge', 'packungsgröße'],
  ]),
};

const separators: readonly CsvSeparator[] = [';', ',', '\t'];

/** Finds the separator and the columns by the names in the first row, in English or German. */
export function readCatalogueTable(csv: string): CatalogueTable {
  const text = csv.replace(/^\uFEFF/, '').replace(/^"?sep=.?"?(\r\n|\n|\r)/i, '');
  for (const separator of separators) {
    const table = readCsv(text, separator);
    const header = table.rows[0];
    if (header === undefined) return { ok: false, row: 1, problem: 'The file is empty.' };
    const found = header.cells.map(plainName);
    const places = {
      code: placesOf(found, names.code),
      sku: placesOf(found, names.sku),
      quantity: placesOf(found, names.quantity),
    };
    const [code, sku, quantity] = [places.code[0], places.sku[0], places.quantity[0]];
    if (code === undefined || sku === undefined) continue;
    const twice = Object.values(places).find((place) => place.length > 1);
    if (twice !== undefined) {
      const said = twice.map((place) => `"${header.cells[place]?.trim()}"`).join(' and ');
      return {
        ok: false,
        row: header.row,
        problem: `The columns ${said} mean the same. Keep one of them, or rename the other.`,
      };
    }
    return { ok: true, columns: { code, sku, quantity }, table };
  }
  return {
    ok: false,
    row: 1,
    problem:
      'The first row must name the columns: "code" and "sku", and "quantity" where a code stands for several ' +
      'pieces. In German: "Strichcode", "Artikelnummer", "Menge". Columns are parted by semicolons, commas or tabs.',
  };
}

function plainName(cell: string): string {
  return cell
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[\s._-]/g, '');
}

function placesOf(cells: readonly string[], wanted: ReadonlySet<string>): readonly number[] {
  return cells.flatMap((cell, place) => (wanted.has(cell) ? [place] : []));
}

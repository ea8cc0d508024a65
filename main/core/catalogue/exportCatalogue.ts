import { csvText } from '../csv/csvCell.ts';
import type { CatalogueEntry } from './catalogueRow.ts';

export interface TaughtEntry extends CatalogueEntry {
  readonly packer: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

const columns = ['code', 'sku', 'quantity', 'taughtBy', 'taughtAt'] as const;

/**
 * Taught codes as a table that `readCatalogue` takes back: UTF-8 with a byte order mark, without which Excel reads
 * letters outside ASCII wrongly.
 */
export function exportCatalogue(entries: readonly TaughtEntry[]): string {
  const rows = entries.map(({ code, sku, quantity, packer, at }) => [
    code,
    sku,
    String(quantity),
    packer,
    new Date(at).toISOString(),
  ]);
  return `\uFEFF${csvText([columns, ...rows])}`;
}

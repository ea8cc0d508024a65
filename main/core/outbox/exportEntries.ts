import { csvText } from '../csv/csvCell.ts';
import type { StoredEntry } from './outboxRow.ts';
import { toEntry } from './outboxRow.ts';

const columns = [
  'entryId',
  'connectionId',
  'orderId',
  'action',
  'state',
  'attempts',
  'createdAt',
  'confirmedAt',
  'trackNumbers',
  'lastError',
  'reason',
  'packer',
] as const;

/** All entries for a person to keep or to hand to support: JSON with the exact bytes, or a table. */
export function exportEntries(entries: readonly StoredEntry[], format: 'json' | 'csv'): string {
  if (format === 'json') {
    return `${JSON.stringify(
      entries.map((entry) => ({ ...toEntry(entry), body: entry.body })),
      null,
      2,
    )}\n`;
  }
  return csvText([columns, ...entries.map((entry) => columns.map((column) => textOf(entry, column)))]);
}

function textOf(entry: StoredEntry, column: (typeof columns)[number]): string {
  switch (column) {
    case 'createdAt':
    case 'confirmedAt': {
      const at = entry[column];
      return at === undefined ? '' : new Date(at).toISOString();
    }
    case 'trackNumbers':
      return entry.expected.trackNumbers.join(' ');
    case 'lastError':
      return entry.lastError?.message ?? '';
    default:
      return String(entry[column] ?? '');
  }
}

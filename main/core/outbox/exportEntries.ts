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
  const rows = entries.map((entry) => columns.map((column) => csvCell(textOf(entry, column))).join(','));
  return `${[columns.join(','), ...rows].join('\r\n')}\r\n`;
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

/**
 * Quoted where needed. A text that a spreadsheet would take for a formula gets a leading apostrophe, as OWASP
 * advises against CSV injection: ShipperOne's words and order numbers come from outside.
 */
export function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

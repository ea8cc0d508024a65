/** A table whose rows are carried over from a damaged station.db, and how its rows can be reached. */
export interface CarriedTable {
  readonly name: string;
  /** Columns that hold JSON: a row whose text is broken counts as unreadable. */
  readonly json: readonly string[];
  /** `rowid` where each row can be asked for by its number; otherwise the columns of the key, in its order. */
  readonly key: 'rowid' | readonly string[];
  /**
   * The table and column that also hold the values of the key's first column, for a table that cannot be read
   * from end to end.
   */
  readonly owner?: { readonly table: string; readonly column: string };
}

/**
 * The tables in the order in which they are carried over: first decisions, then what they rest on, last the scan
 * log.
 */
export const carriedTables: readonly CarriedTable[] = [
  { name: 'outbox', json: ['body', 'expected', 'last_error'], key: 'rowid' },
  {
    name: 'outbox_try',
    json: [],
    key: ['entry_id', 'number'],
    owner: { table: 'outbox', column: 'entry_id' },
  },
  { name: 'send_again', json: [], key: 'rowid' },
  { name: 'pack', json: ['start'], key: 'rowid' },
  {
    name: 'pack_event',
    json: ['event'],
    key: ['pack_id', 'seq'],
    owner: { table: 'pack', column: 'pack_id' },
  },
  { name: 'used_track', json: [], key: ['track_number', 'entry_id'] },
  { name: 'used_serial', json: [], key: ['gtin14', 'serial', 'entry_id'] },
  { name: 'connection', json: ['config', 'paused', 'paused_actions'], key: 'rowid' },
  { name: 'setting', json: ['value'], key: 'rowid' },
  { name: 'order_note', json: [], key: ['connection_id', 'order_id'] },
  { name: 'tote', json: [], key: ['code'] },
  { name: 'carrier', json: [], key: ['connection_id', 'code'] },
  { name: 'alias', json: [], key: ['connection_id', 'code'] },
  { name: 'letterhead', json: [], key: ['connection_id'] },
  { name: 'print_job', json: ['subject'], key: ['job_id'] },
  { name: 'packer', json: [], key: ['packer_id'] },
  { name: 'act', json: [], key: 'rowid' },
  { name: 'story', json: ['detail'], key: 'rowid' },
  { name: 'fact', json: [], key: 'rowid' },
  { name: 'scan', json: ['answer'], key: 'rowid' },
];

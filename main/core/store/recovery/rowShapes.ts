import { connectionFromRow } from '../../connections/connectionStore.ts';
import { fromRow as entryFromRow } from '../../outbox/outboxRow.ts';
import { packEvent } from '../../packing/packEvent.ts';
import { packStart } from '../../packing/packStart.ts';
import type { Db } from '../openDatabase.ts';
import type { Row } from './readRows.ts';

const shapes: Readonly<Record<string, (row: Row) => unknown>> = {
  outbox: entryFromRow,
  pack: (row) => packStart.parse(json(row.start)),
  pack_event: (row) => packEvent.parse(json(row.event)),
  connection: connectionFromRow,
};

/** Why the station could not work with this row, though SQLite can read it; undefined when it can. */
export function shapeProblem(table: string, row: Row): string | undefined {
  try {
    shapes[table]?.(row);
    return undefined;
  } catch (error) {
    return error instanceof Error ? `${error.name} in ${table}` : `something in ${table}`;
  }
}

/** What a start reads, and would fail on. */
const neededAtStart: readonly (readonly [table: string, sql: string])[] = [
  ['outbox', "select * from outbox where state not in ('confirmed', 'discarded')"],
  ['pack', "select * from pack where phase in ('scanning', 'tracking', 'parked')"],
  [
    'pack_event',
    `select e.* from pack_event e join pack p on p.pack_id = e.pack_id
     where p.phase in ('scanning', 'tracking', 'parked')`,
  ],
  ['connection', 'select * from connection where removed_at is null'],
];

/**
 * Checks the rows that the station cannot do without by reading them as the station does. SQLite has no
 * checksums, so a text with a wrong digit passes its own check. @returns what makes no sense; undefined when
 * everything does.
 */
export function senselessRow(db: Db): string | undefined {
  for (const [table, sql] of neededAtStart) {
    for (const row of db.prepare<[], Row>(sql).iterate()) {
      const problem = shapeProblem(table, row);
      if (problem !== undefined) return `a row that makes no sense: ${problem}`;
    }
  }
  return undefined;
}

function json(value: unknown): unknown {
  if (typeof value !== 'string') throw new Error('no text');
  return JSON.parse(value);
}

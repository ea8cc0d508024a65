import type { Database } from 'better-sqlite3';
import { StationRefused } from './stationRefused.ts';

/** One numbered step. Never edited once landed; the SQL lives in a file of its own. */
export interface Migration {
  readonly version: number;
  readonly sql: string;
}

/**
 * Brings a database to the newest version, each step in one transaction with its version number, so that a
 * crash inside leaves the previous version intact.
 *
 * @param before called once it is clear that the file may be migrated, with the version it has now
 * @throws StationRefused `newer_version` when a newer Packbench has already written the file.
 */
export function migrate(
  db: Database,
  migrations: readonly Migration[],
  path: string,
  before?: (db: Database, found: number) => void,
): void {
  assertIncreasing(migrations);
  const found = Number(db.pragma('user_version', { simple: true }));
  const newest = migrations.at(-1)?.version ?? 0;
  if (found > newest) {
    throw new StationRefused(
      'newer_version',
      `${path} was written by a newer Packbench (data version ${found}, this one knows ${newest}). Install the newer version again.`,
    );
  }
  before?.(db, found);
  for (const migration of migrations) {
    if (migration.version <= found) continue;
    db.transaction(() => {
      db.exec(migration.sql);
      db.pragma(`user_version = ${migration.version}`);
    }).immediate();
  }
}

function assertIncreasing(migrations: readonly Migration[]): void {
  migrations.forEach((migration, index) => {
    if (migration.version !== index + 1) throw new Error(`Migration ${migration.version} is out of order`);
  });
}

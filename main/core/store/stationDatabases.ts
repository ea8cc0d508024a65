import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { cache0001 } from './migrations/cache0001.ts';
import { station0001 } from './migrations/station0001.ts';
import { type Db, openDatabase } from './openDatabase.ts';
import { StationRefused } from './stationRefused.ts';

export interface StationDatabases {
  /** Precious: outbox, journal, scan log, connections, settings. FULL durability. */
  readonly station: Db;
  /** Disposable: what ShipperOne can send again. */
  readonly cache: Db;
  close(): void;
}

/** "PKBS" and "PKBC" as SQLite application ids. */
const applicationIds = { station: 0x504b4253, cache: 0x504b4243 } as const;

/**
 * Opens both databases of a data folder.
 * @throws StationRefused when station.db cannot be used. A damaged cache.db is thrown away and made anew.
 */
export function openStationDatabases(dataDir: string): StationDatabases {
  const station = openDatabase({
    path: join(dataDir, 'station.db'),
    migrations: [{ version: 1, sql: station0001 }],
    applicationId: applicationIds.station,
    durability: 'full',
  });
  try {
    const cache = openCache(join(dataDir, 'cache.db'));
    const close = (): void => {
      cache.close();
      station.close();
    };
    return { station, cache, close };
  } catch (error) {
    station.close();
    throw error;
  }
}

function openCache(path: string): Db {
  const open = (): Db =>
    openDatabase({
      path,
      migrations: [{ version: 1, sql: cache0001 }],
      applicationId: applicationIds.cache,
      durability: 'normal',
    });
  try {
    return open();
  } catch (error) {
    if (!(error instanceof StationRefused) || !['damaged', 'newer_version'].includes(error.code)) throw error;
    for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
    return open();
  }
}

import type { Migration } from './migrate.ts';
import { station0001 } from './migrations/station0001.ts';
import { station0002 } from './migrations/station0002.ts';
import { station0003 } from './migrations/station0003.ts';
import { station0004 } from './migrations/station0004.ts';
import { station0005 } from './migrations/station0005.ts';
import { station0006 } from './migrations/station0006.ts';
import { station0007 } from './migrations/station0007.ts';
import { station0008 } from './migrations/station0008.ts';
import { station0009 } from './migrations/station0009.ts';
import { station0010 } from './migrations/station0010.ts';
import { station0011 } from './migrations/station0011.ts';

export const stationMigrations: readonly Migration[] = [
  { version: 1, sql: station0001 },
  { version: 2, sql: station0002 },
  { version: 3, sql: station0003 },
  { version: 4, sql: station0004 },
  { version: 5, sql: station0005 },
  { version: 6, sql: station0006 },
  { version: 7, sql: station0007 },
  { version: 8, sql: station0008 },
  { version: 9, sql: station0009 },
  { version: 10, sql: station0010 },
  { version: 11, sql: station0011 },
];

/** What makes a file a station.db, or a backup of one. */
export interface StationKind {
  readonly applicationId: number;
  /** The newest data version that this Packbench knows. */
  readonly version: number;
}

/** "PKBS" as SQLite's application id. */
export const stationKind: StationKind = { applicationId: 0x504b4253, version: stationMigrations.length };

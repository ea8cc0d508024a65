import type { Migration } from './migrate.ts';
import { cache0001 } from './migrations/cache0001.ts';
import { cache0002 } from './migrations/cache0002.ts';
import { cache0003 } from './migrations/cache0003.ts';
import { cache0004 } from './migrations/cache0004.ts';
import { cache0005 } from './migrations/cache0005.ts';
import { cache0006 } from './migrations/cache0006.ts';
import { cache0007 } from './migrations/cache0007.ts';

/** All migrations of cache.db. */
export const cacheMigrations: readonly Migration[] = [
  { version: 1, sql: cache0001 },
  { version: 2, sql: cache0002 },
  { version: 3, sql: cache0003 },
  { version: 4, sql: cache0004 },
  { version: 5, sql: cache0005 },
  { version: 6, sql: cache0006 },
  { version: 7, sql: cache0007 },
];

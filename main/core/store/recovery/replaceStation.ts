import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileTime } from '../backup/backupFiles.ts';
import { removeFolder, replaceFile } from '../heldFiles.ts';
import type { Db } from '../openDatabase.ts';

/**
 * The kinds of folders with files that are no longer used: damaged ones and replaced ones. A rebuild never
 * deletes them.
 */
export type AsideKind = 'damaged' | 'replaced';
const asideKinds: readonly AsideKind[] = ['damaged', 'replaced'];

export interface ReplaceOptions {
  readonly dataDir: string;
  /** The station.db that is replaced; it may be damaged, empty or missing. */
  readonly path: string;
  readonly aside: AsideKind;
  /** Opens or creates a station database at a path, migrated. */
  readonly open: (path: string) => Db;
  readonly now: number;
}

export interface Workplace {
  /** The new database, to be filled. */
  readonly db: Db;
  /** An empty database of the same migrations, closed. */
  readonly empty: string;
  /** A folder for temporary files; removed afterwards. */
  readonly folder: string;
  /** Where the present files will lie. */
  readonly aside: string;
}

const parts = ['-wal', '-shm', ''] as const;
const rebuiltName = 'rebuilt.db';

/**
 * Builds a new station.db, then sets the present files aside and puts the new one in their place. The present
 * files are not changed or deleted. After a crash on the way it begins anew, or `finishReplacing` ends it.
 *
 * @throws what `fill` throws; then everything is as it was.
 */
export function replaceStation(options: ReplaceOptions, fill: (place: Workplace) => void): void {
  const { dataDir, path } = options;
  const work = join(dataDir, 'recovering');
  removeFolder(work);
  mkdirSync(work, { recursive: true });
  try {
    const empty = join(work, 'empty.db');
    options.open(empty).close();
    const built = join(work, 'station.db');
    const aside = freeFolder(options);
    const db = options.open(built);
    try {
      fill({ db, empty, folder: work, aside });
    } finally {
      db.close();
    }
    mkdirSync(aside, { recursive: true });
    replaceFile(built, join(aside, rebuiltName));
    finishReplacing(dataDir, path);
  } finally {
    removeFolder(work);
  }
}

/** Puts a rebuilt database in its place, also after a crash in between; does nothing when there is none. */
export function finishReplacing(dataDir: string, path: string): void {
  const folder = asideFolders(dataDir).find((candidate) => existsSync(join(candidate, rebuiltName)));
  if (folder === undefined) return;
  for (const part of parts) {
    if (existsSync(path + part)) replaceFile(path + part, join(folder, basename(path) + part));
  }
  replaceFile(join(folder, rebuiltName), path);
}

/** The folders in which files were set aside. */
export function asideFolders(dataDir: string): readonly string[] {
  if (!existsSync(dataDir)) return [];
  return readdirSync(dataDir)
    .filter((name) => asideKinds.some((kind) => name.startsWith(`${kind}-`)))
    .map((name) => join(dataDir, name));
}

/** A folder that does not exist yet: two within a second must not share one. */
function freeFolder({ dataDir, aside, now }: ReplaceOptions): string {
  const folder = join(dataDir, `${aside}-${fileTime(now)}`);
  let free = folder;
  for (let number = 2; existsSync(free); number += 1) free = `${folder}-${number}`;
  return free;
}

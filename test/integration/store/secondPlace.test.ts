import { spawnSync } from 'node:child_process';
import { closeSync, constants, mkdirSync, openSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { MINUTE } from '../../../main/core/ports.ts';
import { fileTime } from '../../../main/core/store/backup/backupFiles.ts';
import { createBackupKeeper } from '../../../main/core/store/backup/backupKeeper.ts';
import { copyToSecondPlace } from '../../../main/core/store/backup/secondPlace.ts';
import { stationKind } from '../../../main/core/store/stationSchema.ts';
import { temporaryFolder } from '../../support/testStation.ts';
import { backupsIn, openFolder } from './stationFolder.ts';

const at = Date.UTC(2026, 10, 25, 8);

/** A file that takes nothing until somebody reads it: what is written to it waits, as on a share that does not answer. */
function stuckFile(path: string): void {
  expect(spawnSync('mkfifo', [path]).status).toBe(0);
  onTestFinished(() => closeSync(openSync(path, constants.O_RDONLY | constants.O_NONBLOCK)));
}

/** A station whose second place takes nothing. `patience`: milliseconds that stand for the 15 minutes of a copy. */
function stuckBench(patience = 15 * MINUTE) {
  const dataDir = temporaryFolder();
  const place = temporaryFolder();
  mkdirSync(join(place, 'packbench-bench'));
  stuckFile(join(place, 'packbench-bench', `station-000001-${fileTime(at)}.db.part`));
  const { databases } = openFolder(dataDir);
  const taken = Promise.withResolvers<void>();
  const notCopied: string[] = [];
  const quiet = (): void => {};
  const keeper = createBackupKeeper({
    db: databases.station,
    folder: join(dataDir, 'backups'),
    kind: stationKind,
    ports: {
      clock: { now: () => at, monotonic: () => 0 },
      timers: {
        after: (milliseconds, callback) => {
          const timer = setTimeout(callback, milliseconds === 15 * MINUTE ? patience : milliseconds);
          return () => clearTimeout(timer);
        },
      },
      logger: { info: quiet, warn: quiet, error: quiet },
      newId: () => 'bench',
    },
    freeBytes: () => 1_000_000_000,
    settings: () => ({ backupHours: 4, backupFolder: place, keepDays: 14 }),
    onFailure: quiet,
    onTaken: () => taken.resolve(),
    onNotCopied: (_, error) => notCopied.push(String(error)),
  });
  keeper.start();
  return { dataDir, databases, keeper, taken: taken.promise, notCopied };
}

test('a second place that does not answer keeps no station from closing', async () => {
  const { databases, keeper, taken } = stuckBench();
  let isCopied = false;
  const asked = keeper.now().then(() => {
    isCopied = true;
  });
  const next = keeper.now();
  await taken;
  await keeper.stop();
  databases.close();
  expect(isCopied).toBe(false);
  const quiet = (): void => {};
  asked.catch(quiet); // It ends with the share, after the test.
  next.catch(quiet);
});

test('nor the next backup at home from being made: each time it is told that there is no copy', async () => {
  const { dataDir, databases, keeper, notCopied } = stuckBench(20);
  await keeper.now();
  await keeper.now();
  expect(backupsIn(dataDir)).toHaveLength(2);
  expect(notCopied).toEqual([
    'Error: The copy takes too long.',
    'Error: The copy before it has not ended yet.',
  ]);
  await keeper.stop();
  databases.close();
});

test('half a backup that a cut line left in the second place goes with the next copy', async () => {
  const [home, place] = [temporaryFolder(), temporaryFolder()];
  const name = `station-000002-${fileTime(at)}.db`;
  writeFileSync(join(home, name), 'whole');
  const folder = join(place, 'packbench-bench');
  mkdirSync(folder);
  writeFileSync(join(folder, `station-000001-${fileTime(at)}.db.part`), 'names and addresses');
  // Its personal data is being erased just now.
  const beside = `station-000000-${fileTime(at)}.db`;
  for (const file of [beside, `${beside}.part`]) writeFileSync(join(folder, file), 'names and addresses');
  await copyToSecondPlace(join(home, name), place, folder, { now: at, keepDays: 14 });
  expect(readdirSync(folder).toSorted()).toEqual([beside, `${beside}.part`, name]);
});

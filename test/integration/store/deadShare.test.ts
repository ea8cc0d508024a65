import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { MINUTE } from '../../../main/core/ports.ts';
import { createEraser } from '../../../main/core/store/erasing/eraser.ts';
import { temporaryFolder } from '../../support/testStation.ts';
import { createVirtualTime } from '../../support/virtualTime.ts';
import { openFolder } from './stationFolder.ts';

const share = '//server/share/packbench-bench';

function benchWithShare() {
  const dataDir = temporaryFolder();
  const home = join(dataDir, 'backups');
  mkdirSync(home);
  const { databases } = openFolder(dataDir);
  onTestFinished(databases.close);
  const time = createVirtualTime();
  const asked: string[] = [];
  const quiet = (): void => {};
  const eraser = createEraser({
    station: databases.station,
    cache: databases.cache,
    settleCache: quiet,
    dataDir,
    backupFolders: () => [home, share],
    isThere: (folder) => {
      asked.push(folder);
      return folder === home ? Promise.resolve(true) : new Promise(() => {});
    },
    ports: { ...time.ports, logger: { info: quiet, warn: quiet, error: quiet } },
    settings: () => ({ personalDataDays: 90, keepDays: 14, storyDays: 0 }),
    hasLeft: () => true,
  });
  eraser.start();
  return { eraser, asked, time };
}

test('the station closes while a share with backups does not answer', async () => {
  const { eraser, asked } = benchWithShare();
  const erased = eraser.now();
  await expect.poll(() => asked).toContain(share);
  await eraser.stop();
  expect(await erased).toBe(0);
});

test('erasing goes on without it, and asks it once as long as it does not answer', async () => {
  const { eraser, asked, time } = benchWithShare();
  for (let times = 0; times < 2; times += 1) {
    let rows = -1;
    void eraser.now().then((erased) => {
      rows = erased;
    });
    const later = async (): Promise<number> => {
      await time.pass(5 * MINUTE);
      return rows;
    };
    await expect.poll(later).toBe(0);
  }
  expect(asked.filter((folder) => folder === share)).toHaveLength(1);
  await eraser.stop();
});

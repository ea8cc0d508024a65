import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lockFolder } from '../../../main/core/store/fileLock.ts';
import { temporaryFolder } from '../../support/testStation.ts';
import { addDecisions, openFolder, overwrite, setAside } from '../store/stationFolder.ts';
import { stdioStation } from './stdioStation.ts';

/** A folder that a station worked in before. */
function usedFolder(): string {
  const dataDir = temporaryFolder();
  const { databases } = openFolder(dataDir);
  addDecisions(databases, 1, 20);
  databases.close();
  return dataDir;
}

function damagedFolder(): string {
  const dataDir = usedFolder();
  overwrite(join(dataDir, 'station.db'), 100, Buffer.alloc(3000, 0xa5));
  return dataDir;
}

const folders: readonly (readonly [string, () => string, number])[] = [
  ['a new folder', temporaryFolder, 0],
  ['a folder whose file has to be rebuilt', damagedFolder, 1],
];

test.each(folders)(
  'of several that open %s at once one does, and the others change nothing',
  async (_, make, rebuilt) => {
    const dataDir = make();
    const starts = Array.from({ length: 3 }, () => stdioStation(dataDir));
    const greeted = await Promise.allSettled(starts.map(({ hello }) => hello));
    const refused = starts.filter((_start, at) => greeted[at]?.status === 'rejected');
    expect(refused.map(({ errors }) => errors())).toEqual(
      Array.from({ length: 2 }, () =>
        expect.stringContaining(`Another Packbench is already using ${dataDir}.`),
      ),
    );
    expect(setAside(dataDir)).toHaveLength(rebuilt);
    const [opened] = starts.filter((start) => !refused.includes(start));
    expect(await opened?.ok('pack.get')).toEqual({ pack: null });
    expect(await opened?.end()).toBe(0);
  },
);

test('while another station is at the files of a folder, a damaged one is not rebuilt a second time', async () => {
  const dataDir = damagedFolder();
  const other = lockFolder(dataDir, () => {});
  const start = stdioStation(dataDir);
  expect(await start.end()).toBe(1);
  expect(start.errors()).toContain(`Another Packbench is already using ${dataDir}.`);
  expect(setAside(dataDir)).toEqual([]);
  other.release();
});

import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../support/testStation.ts';
import { stdioStation } from './stdioStation.ts';

/** Put before the core: a computer whose folders all lie on another one. */
const everythingOnNfs = `
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
fs.statfsSync = () => ({ type: 0x6969, bavail: 1e9, bsize: 4096 });
syncBuiltinESMExports();
`;

test.runIf(process.platform === 'linux')('no station opens in a folder on another computer', async () => {
  const before = join(temporaryFolder(), 'nfs.mjs');
  writeFileSync(before, everythingOnNfs);
  const dataDir = join(temporaryFolder(), 'bench');
  const station = stdioStation(dataDir, [], { node: ['--import', before] });
  expect(await station.end()).toBe(1);
  expect(station.errors()).toContain(
    `Packbench cannot keep its data in ${dataDir}: that is on another computer.`,
  );
  expect(existsSync(join(dataDir, 'station.db'))).toBe(false);
});

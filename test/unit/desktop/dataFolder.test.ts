import { expect, test } from 'vitest';
import { usualDataFolder } from '../../../main/desktop/start/dataFolder.ts';

const roaming = 'C:\\Users\\Jörg\\AppData\\Roaming\\Packbench';
const local = 'C:\\Users\\Jörg\\AppData\\Local';

test.each([
  [
    'Windows: a folder that no company copies to the next bench',
    'win32',
    local,
    roaming,
    `${local}\\Packbench`,
  ],
  [
    'the same where AppData lies on a server',
    'win32',
    local,
    '\\\\server\\profiles\\j\\Packbench',
    `${local}\\Packbench`,
  ],
  ['Windows without such a folder', 'win32', undefined, roaming, roaming],
  ['Windows with nonsense there', 'win32', 'AppData', roaming, roaming],
  [
    'macOS',
    'darwin',
    local,
    '/Users/j/Library/Application Support/Packbench',
    '/Users/j/Library/Application Support/Packbench',
  ],
] as const)('%s', (_, platform, LOCALAPPDATA, usual, folder) => {
  expect(usualDataFolder({ platform, env: { LOCALAPPDATA }, usual, hasStation: () => false })).toBe(folder);
});

test.each([
  ['stays in the roaming folder that an earlier build chose', [roaming], roaming],
  ['is the local one once it is there, too', [roaming, `${local}\\Packbench`], `${local}\\Packbench`],
])('a station on Windows %s', (_, stations: readonly string[], folder) => {
  const hasStation = (one: string) => stations.includes(one);
  expect(
    usualDataFolder({ platform: 'win32', env: { LOCALAPPDATA: local }, usual: roaming, hasStation }),
  ).toBe(folder);
});

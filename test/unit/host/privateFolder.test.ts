import { chmodSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { whyUnusable } from '../../../main/desktop/start/usableFolder.ts';
import { createFileSecrets } from '../../../main/host/fileSecrets.ts';
import { createLogFile } from '../../../main/host/logFile.ts';
import { writeMode } from '../../../main/host/mode.ts';
import { makePrivateFolder } from '../../../main/host/privateFolder.ts';
import { temporaryFolder } from '../../support/testStation.ts';

const rightsOf = (path: string): number => statSync(path).mode & 0o777;

it.each([
  ['the station', (folder: string) => makePrivateFolder(folder)],
  ['the window', (folder: string) => void whyUnusable(folder)],
  ['the mode', (folder: string) => writeMode(folder, 'real')],
  [
    'the log',
    (folder: string) => void createLogFile({ path: join(folder, 'log'), now: () => 0, stderr: () => {} }),
  ],
  ['tokens', (folder: string) => createFileSecrets(join(folder, 'secrets.json')).set('name', 'token')],
])('a data folder that %s makes is readable by this account alone, whatever comes first', (_who, make) => {
  const above = join(temporaryFolder(), 'packbench');
  const before = process.umask(0);
  try {
    make(join(above, 'data'));
  } finally {
    process.umask(before);
  }
  expect(rightsOf(above)).toBe(0o700);
  expect(rightsOf(join(above, 'data'))).toBe(0o700);
});

it.runIf(process.platform === 'linux')('a place where nothing can be made is refused at once', () => {
  expect(() => makePrivateFolder('/proc/packbench/data')).toThrow('ENOENT');
  expect(whyUnusable('/proc/packbench')).toBe('ENOENT');
});

it('a folder that is there keeps the rights that somebody gave it', () => {
  const folder = join(temporaryFolder(), 'shared');
  mkdirSync(folder);
  chmodSync(folder, 0o750);
  makePrivateFolder(folder);
  expect(rightsOf(folder)).toBe(0o750);
});

it('a file that was left behind gives its rights to no token', () => {
  const path = join(temporaryFolder(), 'secrets.json');
  writeFileSync(`${path}.new`, '');
  chmodSync(`${path}.new`, 0o644);
  createFileSecrets(path).set('name', 'token');
  expect(rightsOf(path)).toBe(0o600);
});

import { expect, it } from 'vitest';
import { type FolderFacts, isOnNetwork } from '../../../main/host/networkFolder.ts';
import { temporaryFolder } from '../../support/testStation.ts';

const facts = (given: Partial<FolderFacts>): FolderFacts => ({
  platform: 'linux',
  kind: () => 0xef53,
  realPath: (folder) => folder,
  ...given,
});

it.each([
  ['NFS', 0x6969],
  ['SMB', 0xff534d42],
  ['SMB, as some systems give the number', 0xff534d42 | 0],
  ['SMB 2', 0xfe534d42],
])('a folder on %s lies on another computer', (_name, kind) => {
  expect(isOnNetwork('/srv/bench', facts({ kind: () => kind }))).toBe(true);
});

it.each([
  ['ext4', 0xef53],
  ['btrfs', 0x9123683e],
  ['xfs', 0x58465342],
  ['a folder in memory', 0x01021994],
  ['an overlay of a container', 0x794c7630],
])('%s is this computer’s own', (_name, kind) => {
  expect(isOnNetwork('/srv/bench', facts({ kind: () => kind }))).toBe(false);
});

it('on Windows a share is one by whatever name, also behind a drive letter', () => {
  const windows = (realPath: string) => facts({ platform: 'win32', realPath: () => realPath });
  expect(isOnNetwork('Z:\\bench', windows('\\\\server\\share\\bench'))).toBe(true);
  expect(isOnNetwork('C:\\bench', windows('C:\\bench'))).toBe(false);
  expect(isOnNetwork('\\\\?\\C:\\bench', windows('\\\\?\\C:\\bench'))).toBe(false);
});

it('what cannot be told keeps nobody from packing', () => {
  const silent = (): never => {
    throw new Error('no answer');
  };
  expect(isOnNetwork('/srv/bench', facts({ kind: silent }))).toBe(false);
  expect(isOnNetwork(temporaryFolder())).toBe(false);
});

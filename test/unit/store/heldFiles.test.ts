import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type FileSystem, removeIfFree, replaceFile } from '../../../main/core/store/heldFiles.ts';
import { temporaryFolder } from '../../support/testStation.ts';

/** A system on which another program lets go of a file after so many refused tries. */
function heldFor(tries: number, platform: NodeJS.Platform, code = 'EPERM') {
  const journal: string[] = [];
  let left = tries;
  const touch = (what: string) => (): void => {
    journal.push(what);
    left -= 1;
    if (left >= 0) throw Object.assign(new Error(code), { code });
  };
  const files: FileSystem = {
    platform,
    rename: touch('rename'),
    remove: touch('remove'),
    wait: (milliseconds) => void journal.push(`wait ${milliseconds}`),
  };
  return { files, journal };
}

test.each(['EPERM', 'EACCES', 'EBUSY'])(
  'on Windows a file that is held (%s) is renamed a little later',
  (code) => {
    const { files, journal } = heldFor(2, 'win32', code);
    replaceFile('a', 'b', files);
    expect(journal).toEqual(['rename', 'wait 10', 'rename', 'wait 20', 'rename']);
  },
);

test('a third of a second later it is told', () => {
  const { files, journal } = heldFor(100, 'win32');
  expect(() => replaceFile('a', 'b', files)).toThrow('EPERM');
  expect(journal.filter((step) => step === 'rename')).toHaveLength(6);
});

test.each([
  ['elsewhere a refusal', 'linux', 'EPERM'],
  ['a full disk', 'win32', 'ENOSPC'],
] as const)('%s is told at once', (_, platform, code) => {
  const { files, journal } = heldFor(1, platform, code);
  expect(() => replaceFile('a', 'b', files)).toThrow(code);
  expect(journal).toEqual(['rename']);
});

test('what another program does not let go of stays, and nobody fails over it', () => {
  expect(removeIfFree('a', heldFor(100, 'win32', 'EBUSY').files)).toBe(false);
  expect(removeIfFree('a', heldFor(3, 'win32', 'EBUSY').files)).toBe(true);
  expect(removeIfFree('a', heldFor(1, 'linux', 'ENOENT').files)).toBe(true);
  expect(() => removeIfFree('a', heldFor(1, 'linux', 'EIO').files)).toThrow('EIO');
});

test('on this system files are renamed over others and removed', () => {
  const folder = join(temporaryFolder(), 'Jörg 中文');
  mkdirSync(folder);
  const [one, other] = [join(folder, 'one'), join(folder, 'other')];
  for (const path of [one, other]) writeFileSync(path, path);
  replaceFile(one, other);
  expect([existsSync(one), existsSync(other)]).toEqual([false, true]);
  expect(removeIfFree(other)).toBe(true);
  expect(existsSync(other)).toBe(false);
});

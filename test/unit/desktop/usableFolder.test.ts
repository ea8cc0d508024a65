import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { whyUnusable } from '../../../main/desktop/start/usableFolder.ts';
import { wordsFor } from '../../../main/desktop/words.ts';

const root = mkdtempSync(join(tmpdir(), 'packbench-folder-'));

it('a data folder is made where it is missing, and nothing is left in it', () => {
  const folder = join(root, 'new', 'bench');
  expect(whyUnusable(folder)).toBeUndefined();
  expect(readdirSync(folder)).toEqual([]);
});

it('a data folder that takes no file is named with the reason, not taken for one that is open already', () => {
  const file = join(root, 'file');
  writeFileSync(file, 'kept');
  expect(whyUnusable(file)).toBe('EEXIST');
  expect(whyUnusable(join(file, 'below'))).toBe('ENOTDIR');
  for (const locale of ['en', 'de']) {
    expect(wordsFor(locale).folderDetail('/bench', 'EACCES')).toMatch(/\/bench.*EACCES/s);
  }
});

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadUpdater, namesPublisher } from '../../../main/desktop/updates/loadUpdater.ts';

it.each([
  ['provider: generic\npublisherName:\n  - Packbench Ltd\nurl: x\n', true],
  ['publisherName: Packbench Ltd\n', true],
  ['provider: generic\nurl: x\n', false],
  ['publisherName:\nurl: x\n', false],
  [undefined, false],
])('a package for Windows that says %j names whose signature is checked: %j', (text, names) => {
  const folder = mkdtempSync(join(tmpdir(), 'packbench-resources-'));
  if (text !== undefined) writeFileSync(join(folder, 'app-update.yml'), text);
  expect(namesPublisher(folder)).toBe(names);
});

it('a package for Windows that names none asks no server at all', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'packbench-resources-'));
  writeFileSync(join(folder, 'app-update.yml'), 'provider: generic\nurl: x\n');
  const loaded = loadUpdater(new URL('https://updates.example.com/'), folder, () => {}, 'win32');
  await expect(loaded).rejects.toMatchObject({ problem: 'not_trusted' });
});

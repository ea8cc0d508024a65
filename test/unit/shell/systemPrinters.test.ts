import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listPrinters, printFile } from '../../../shell/parts/systemPrinters.ts';
import { fakeCups } from '../../support/fakeCups.ts';

const path = process.env.PATH ?? '';
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'packbench-cups-'));
});
afterEach(() => {
  process.env.PATH = path;
  rmSync(folder, { recursive: true });
});

test('the printers of CUPS are found, and a file goes to the one that was chosen', async () => {
  const cups = fakeCups(folder);
  process.env.PATH = `${folder}:${path}`;
  expect(await listPrinters()).toEqual([{ name: 'Slips', isDefault: true }]);
  await printFile(Buffer.from('%PDF-1'), 'Slips', 'A4');
  expect(cups.printed()?.file.toString()).toBe('%PDF-1');
  expect(cups.printed()?.args).toBe('-d Slips -o media=A4 -o fit-to-page=false -- -');
});

test('a printer whose queue stands still is refused with its reason: nothing comes out at some later time', async () => {
  const cups = fakeCups(folder);
  process.env.PATH = `${folder}:${path}`;
  cups.stop('media-empty');
  await expect(printFile(Buffer.from('%PDF-1'), 'Slips', 'A4')).rejects.toThrow(
    'The printer Slips is stopped: media-empty.',
  );
  expect(cups.printed()).toBeUndefined();
});

test('a computer without CUPS says so, and what to do instead', async () => {
  process.env.PATH = folder;
  await expect(listPrinters()).rejects.toThrow('which this computer does not have. Save a PDF');
  await expect(printFile(Buffer.from('%PDF-1'), 'Slips', 'A4')).rejects.toThrow('does not have');
});

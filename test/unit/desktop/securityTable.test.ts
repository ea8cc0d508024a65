import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FuseV1Options } from '@electron/fuses';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const page = read('docs/security.md');

function section(heading: string): string {
  return page.split(/^## /m).find((part) => part.startsWith(heading)) ?? '';
}

/** The rows of a table of the page, cell by cell, without its head. */
function rowsOf(heading: string): readonly (readonly string[])[] {
  const lines = section(heading)
    .split('\n')
    .filter((line) => line.startsWith('| '));
  return lines.slice(1).map((line) =>
    line
      .slice(1, -1)
      .split(' | ')
      .map((cell) => cell.trim()),
  );
}

const rows = [...rowsOf("Electron's checklist"), ...rowsOf('Beyond the checklist')];
/** `name` in `file`, as the table writes it. */
const marksOf = (row: readonly string[]) =>
  [...(row.at(-3) ?? '').matchAll(/`([\w-]+)` in `([^`]+)`/g)].map(([, mark = '', file = '']) => ({
    mark,
    file,
  }));
const marks = rows.flatMap(marksOf);

it('all twenty points of Electron’s checklist have a row, in its order', () => {
  const numbers = rows.map(([number]) => Number(number)).filter((number) => !Number.isNaN(number));
  expect(numbers).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
});

it.each(rows.map((row) => [row.slice(0, 2).join(' '), row] as const))(
  '%s: names its code, its test, and how far it was seen',
  (_name, row) => {
    expect(marksOf(row).length).toBeGreaterThan(0);
    for (const { mark, file } of marksOf(row)) {
      expect(read(file), file).toMatch(new RegExp(`(//|#) SECURITY: ${mark}$`, 'm'));
    }
    const tests = [...(row.at(-2) ?? '').matchAll(/`(test\/[^`]+)` "([^"]+)"/g)];
    expect(tests.length).toBeGreaterThan(0);
    for (const [, file = '', title = ''] of tests) expect(read(file), file).toContain(title);
    expect(row.at(-1)).toMatch(/\b(shell|unit|package)\b/);
  },
);

it('every mark in the code has a row', () => {
  const files = globSync('{main,preload,renderer,shell}/**/*.{ts,tsx}', { cwd: root });
  const inCode = [...files, 'electron-builder.yml'].flatMap((file) =>
    [...read(file).matchAll(/(?:\/\/|#) SECURITY: ([\w-]+)$/gm)].map((match) => `${match[1]} in ${file}`),
  );
  expect(inCode.toSorted()).toEqual(
    [...new Set(marks.map(({ mark, file }) => `${mark} in ${file}`))].toSorted(),
  );
});

it('hands an address to the system in one place alone, behind the rule for it', () => {
  const files = globSync('{main,preload,renderer,shell}/**/*.{ts,tsx}', { cwd: root });
  expect(files.length).toBeGreaterThan(300);
  const opening = (pattern: RegExp) =>
    files.filter((file) => pattern.test(read(file).replace(/'[^']*'/g, '')));
  expect(opening(/openPath|showItemInFolder/)).toEqual([]);
  expect(opening(/openExternal/).toSorted()).toEqual([
    'main/desktop/desktop.ts',
    'shell/parts/openOutside.ts',
  ]);
  expect(read('main/desktop/desktop.ts').match(/openExternal/g)).toHaveLength(1);
  expect(read('main/desktop/desktop.ts')).toContain('openOutside: (address) => shell.openExternal(address)');
  expect(files.filter((file) => read(file).includes('openOutside('))).toEqual([
    'main/desktop/desktopHost.ts',
  ]);
});

it('Electron is one exact version, and the page says nothing of having seen it', () => {
  expect(read('package.json')).toMatch(/"electron": "\d+\.\d+\.\d+"/);
  expect(page).toContain('Nothing in this file has been seen on Electron itself');
});

it('every fuse is set, or says why it is left, and the page says what the packing does', () => {
  const fuses = new Map(rowsOf('Fuses').map(([name = '', set = '']) => [name, set]));
  const known = Object.keys(FuseV1Options).filter((name) => Number.isNaN(Number(name)));
  expect([...fuses.keys()].toSorted()).toEqual(known.toSorted());
  const settings = read('electron-builder.yml');
  for (const [name, set] of fuses) {
    if (set === 'left on') continue;
    const setting = `${name[0]?.toLowerCase()}${name.slice(1)}: ${set === 'on'}`;
    expect(settings, name).toContain(`  ${setting}\n`);
  }
});

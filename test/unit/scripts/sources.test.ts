import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { sourcesFingerprint } from '../../../scripts/shared/sources.ts';

const folder = mkdtempSync(join(tmpdir(), 'packbench-sources-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let projects = 0;

/** A project of two sources and a file that the build does not read. */
function project(): string {
  projects += 1;
  const root = join(folder, String(projects));
  mkdirSync(join(root, 'main', 'core'), { recursive: true });
  mkdirSync(join(root, 'docs'));
  writeFileSync(join(root, 'main', 'core', 'a.ts'), 'a');
  writeFileSync(join(root, 'package.json'), '{}');
  writeFileSync(join(root, 'docs', 'b.md'), 'b');
  return root;
}

describe('the fingerprint that says whether a build is still good', () => {
  it('is the same for the same sources, wherever and whenever they were written', () => {
    const root = project();
    const copy = join(folder, 'copy');
    cpSync(root, copy, { recursive: true });
    utimesSync(join(copy, 'main', 'core', 'a.ts'), 1, 1);
    expect(sourcesFingerprint(copy)).toBe(sourcesFingerprint(root));
  });

  it.each([
    ['a source changes', (root: string) => writeFileSync(join(root, 'main', 'core', 'a.ts'), 'A')],
    ['a source is added', (root: string) => writeFileSync(join(root, 'main', 'b.ts'), '')],
    [
      'a source gets another name',
      (root: string) => renameSync(join(root, 'main/core/a.ts'), join(root, 'main/core/c.ts')),
    ],
    ['the packages change', (root: string) => writeFileSync(join(root, 'package.json'), '{ }')],
  ])('is another when %s', (_what, change) => {
    const root = project();
    const before = sourcesFingerprint(root);
    change(root);
    expect(sourcesFingerprint(root)).not.toBe(before);
  });

  it('is the same when something changes that the build does not read', () => {
    const root = project();
    const before = sourcesFingerprint(root);
    writeFileSync(join(root, 'docs', 'b.md'), 'B');
    expect(sourcesFingerprint(root)).toBe(before);
  });
});

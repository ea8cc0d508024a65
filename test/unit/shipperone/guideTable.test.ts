import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const root = new URL('../../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

test('every test that the table of the guide’s rules names is there', () => {
  const named = [...read('docs/shipperone.md').matchAll(/`(test\/[^`]+)` "([^"]+)"/g)];
  expect(named.length).toBeGreaterThan(50);
  const missing = named.filter(([, path = '', title = '']) => !read(path).includes(title));
  expect(missing.map(([reference]) => reference)).toEqual([]);
});

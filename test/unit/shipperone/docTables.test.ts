import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const root = new URL('../../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

test.each([
  ['docs/shipperone.md', 50],
  ['docs/faults.md', 80],
])('every test that the table in %s names is there', (table, atLeast) => {
  const named = [...read(table).matchAll(/`(test\/[^`]+)` "([^"]+)"/g)];
  expect(named.length).toBeGreaterThan(atLeast);
  const missing = named.filter(([, path = '', title = '']) => !read(path).includes(title));
  expect(missing.map(([reference]) => reference)).toEqual([]);
});

test('each of the sixty faults has a line of its own', () => {
  const numbers = [...read('docs/faults.md').matchAll(/^\| (\d+) \|/gm)].map(([, number]) => Number(number));
  expect(numbers).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
});

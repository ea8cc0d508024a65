import { expect, test } from 'vitest';
import { createLineCutter } from '../../../main/rpc/lineCutter.ts';

function cut(...pieces: readonly string[]): readonly string[] {
  const lines: string[] = [];
  const cutter = createLineCutter((line) => lines.push(line));
  for (const piece of pieces) cutter.take(piece);
  cutter.end();
  return lines;
}

test.each([
  ['several in one piece', ['a\nb\nc\n'], ['a', 'b', 'c']],
  ['one in several pieces', ['ab', 'c', 'd\nef', 'g\n'], ['abcd', 'efg']],
  ['CR, LF and both, also apart', ['a\rb\r\nc\r', '\nd\n'], ['a', 'b', 'c', 'd']],
  ['blank lines', ['\n \n\r\na\n\n'], ['a']],
  ['a last line without an end', ['a\nb'], ['a', 'b']],
  ['separators that are text', ['a\u2028b\u2029c\u0085d\n'], ['a\u2028b\u2029c\u0085d']],
])('lines are cut at CR and LF alone: %s', (_what, pieces, lines) => {
  expect(cut(...pieces)).toEqual(lines);
});

test('a line without end is told by its beginning, and the next one is whole', () => {
  const piece = 'x'.repeat(1024 * 1024);
  const [long, next] = cut(...Array.from({ length: 65 }, () => piece), 'y\nnext\n');
  expect(long).toBe('x'.repeat(100));
  expect(next).toBe('next');
});

import { expect, it } from 'vitest';
import { visible } from '../../../renderer/view/visible.ts';

it.each([
  ['Annexe \u202Egpj.exe', 'Annexe [U+202E]gpj.exe'],
  ['\u2066a\u2069', '[U+2066]a[U+2069]'],
  ['a\u0000b\u0007\u001b[31m', 'a␀b␇␛[31m'],
  ['\u007f\u0085', '␡[U+0085]'],
])('%j is shown as %j', (text, shown) => {
  expect(visible(text)).toBe(shown);
});

it.each([
  'Müller & Söhne',
  'مكتبة الأمل',
  'שרה Cohen ‏(3)',
  '👩🏽‍🚀',
  'two\nlines\tand a tab',
  '<b>bold</b>',
  '',
])('an honest text stays as it is: %j', (text) => {
  expect(visible(text)).toBe(text);
});

it('a text without end is cut, never within a letter, and says how much is missing', () => {
  expect(visible('W'.repeat(5000))).toBe('W'.repeat(5000));
  expect(visible('W'.repeat(1_000_000))).toBe(`${'W'.repeat(5000)} … [+995000]`);
  expect(visible(`${'W'.repeat(4999)}😀x`)).toBe(`${'W'.repeat(4999)} … [+3]`);
});

it('no text is an empty one', () => {
  expect(visible(undefined)).toBe('');
});

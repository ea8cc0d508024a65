import { expect, test } from 'vitest';
import { carriersFor, titleOf, usualCarriers } from '../../../renderer/view/carriers.ts';

const own = [
  { code: 'cityrad', title: 'Cityrad Kurier' },
  { code: 'UPS', title: 'UPS (contract B)' },
];
const codes = (list: readonly { readonly code: string }[]) => list.map(({ code }) => code);

test('the own table comes first, and hides the usual carrier that it names', () => {
  const list = carriersFor(own, undefined);
  expect(codes(list)).toEqual(['cityrad', 'UPS', ...codes(usualCarriers).filter((code) => code !== 'ups')]);
  expect(titleOf(list, 'UPS')).toBe('UPS (contract B)');
});

test.each([
  ['ups', { code: 'ups', title: 'UPS (contract B)' }],
  ['DHL', { code: 'DHL', title: 'DHL' }],
  ['owl_post', { code: 'owl_post', title: 'owl_post' }],
])("the order's carrier %s comes before all, by the spelling of the order", (code, first) => {
  const list = carriersFor(own, code);
  expect(list[0]).toEqual(first);
  expect(new Set(codes(list).map((one) => one.toLowerCase())).size).toBe(list.length);
});

test('a carrier that nobody knows has its code for a title', () => {
  expect(titleOf(carriersFor([], undefined), 'owl_post')).toBe('owl_post');
});

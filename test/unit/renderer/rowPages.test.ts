import { describe, expect, it } from 'vitest';
import { keepSame, missingPage, rowAt, windowSize, withPage } from '../../../renderer/view/rowPages.ts';

const page = (number: number): readonly string[] =>
  Array.from({ length: windowSize }, (_, index) => `row ${number * windowSize + index}`);

describe('windows of rows', () => {
  it('give each row at its place, and none where nothing has come', () => {
    const pages = withPage(withPage(new Map<number, readonly string[]>(), 0, page(0)), 7, page(7));
    expect(rowAt(pages, 99)).toBe('row 99');
    expect(rowAt(pages, 700)).toBe('row 700');
    expect(rowAt(pages, 100)).toBeUndefined();
  });

  it('ask for what is in view and not there, across the border of two windows', () => {
    const pages = withPage(new Map<number, readonly string[]>(), 0, page(0));
    expect(missingPage(pages, { first: 90, last: 110 }, 1000)).toBe(1);
    expect(missingPage(pages, { first: 10, last: 30 }, 1000)).toBeUndefined();
    expect(missingPage(pages, { first: 55_520, last: 55_540 }, 100_000)).toBe(555);
  });

  it('ask for the first window before anything is known, and for none past the end', () => {
    const none = new Map<number, readonly string[]>();
    expect(missingPage(none, { first: 0, last: 0 }, undefined)).toBe(0);
    const pages = withPage(none, 0, page(0).slice(0, 40));
    expect(missingPage(pages, { first: 30, last: 250 }, 40)).toBeUndefined();
  });

  it('a queue that became shorter is asked for at its new end', () => {
    const pages = withPage(new Map<number, readonly string[]>(), 0, page(0));
    expect(missingPage(pages, { first: 900, last: 950 }, 150)).toBe(1);
  });

  it('keep twenty answers, those asked for last', () => {
    let pages: ReadonlyMap<number, readonly string[]> = new Map();
    for (let number = 0; number < 50; number += 1) pages = withPage(pages, number, page(number));
    expect([...pages.keys()]).toEqual(Array.from({ length: 20 }, (_, index) => 30 + index));
  });

  it('rows that came again as they were are the same objects, wherever they now stand', () => {
    const before = [
      { orderId: '1', status: 'a' },
      { orderId: '2', status: 'a' },
    ];
    const came = [
      { orderId: '2', status: 'a' },
      { orderId: '1', status: 'b' },
    ];
    const kept = keepSame(before, came);
    expect(kept).toEqual(came);
    expect(kept[0]).toBe(before[1]);
    expect(kept[1]).toBe(came[1]);
  });
});

import { describe, expect, it } from 'vitest';
import { firstChoice, settledChoice } from '../../../renderer/view/chosenRow.ts';

/** A list of so many rows of which only those of one window have come. */
function listOf(
  total: number,
  loaded: readonly [number, number],
  nameAt = (index: number) => `row ${index}`,
) {
  const isThere = (index: number): boolean => index >= loaded[0] && index < Math.min(total, loaded[1]);
  const rows = Array.from({ length: loaded[1] - loaded[0] }, (_, at) => nameAt(loaded[0] + at));
  return {
    total,
    itemAt: (index: number) => (isThere(index) ? nameAt(index) : undefined),
    indexOf: (fits: (row: string) => boolean) => {
      const at = rows.findIndex(fits);
      return at < 0 ? -1 : loaded[0] + at;
    },
  };
}

const itself = (row: string): string => row;
const settle = (choice: Parameters<typeof settledChoice<string>>[0], list: ReturnType<typeof listOf>) =>
  settledChoice(choice, list, itself);

describe('the chosen row of a long list', () => {
  it('is the first one at first', () => {
    expect(settle(firstChoice(), listOf(10_000, [0, 100]))).toEqual({ key: 'row 0', index: 0, row: 'row 0' });
  });

  it('is the one that was asked for, where it has come', () => {
    expect(settle(firstChoice('row 40'), listOf(10_000, [0, 100]))).toMatchObject({ index: 40 });
  });

  it('moves with its row where older ones come in before it', () => {
    const later = listOf(10_000, [0, 100], (index) => `row ${index - 3}`);
    expect(settle({ key: 'row 5', index: 5, row: 'row 5' }, later)).toMatchObject({ index: 8, row: 'row 5' });
  });

  it('stays where it is scrolled out of what is loaded', () => {
    const far = listOf(10_000, [5000, 5100]);
    expect(settle({ key: 'row 5', index: 5, row: 'row 5' }, far)).toEqual({
      key: 'row 5',
      index: 5,
      row: 'row 5',
    });
  });

  it('is the end of the list before its rows have come, and the row there afterwards', () => {
    const end = { key: null, index: 9999, row: undefined };
    expect(settle(end, listOf(10_000, [0, 100]))).toEqual(end);
    expect(settle(end, listOf(10_000, [9900, 10_000]))).toMatchObject({ key: 'row 9999', row: 'row 9999' });
  });

  it('hands its place to the next one when it leaves the list, and to the last at the end', () => {
    const choice = { key: 'gone', index: 5, row: 'gone' };
    expect(settle(choice, listOf(100, [0, 100]))).toMatchObject({ index: 5, row: 'row 5' });
    expect(settle(choice, listOf(3, [0, 3]))).toMatchObject({ index: 2, row: 'row 2' });
    expect(settle(choice, listOf(0, [0, 0]))).toMatchObject({ index: -1, row: undefined });
  });
});

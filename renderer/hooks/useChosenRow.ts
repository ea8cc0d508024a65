import { useState } from 'react';
import { type Choice, firstChoice, settledChoice } from '../view/chosenRow.ts';
import type { RowWindow } from './useRowWindow.ts';

export interface ChosenRow<T> {
  /** -1 when nothing is chosen. */
  readonly index: number;
  readonly row: T | undefined;
  readonly choose: (index: number) => void;
}

interface Kept<T> {
  readonly list: string;
  readonly wish: string | null;
  readonly choice: Choice<T>;
}

/**
 * The chosen row of a long list. At first, and whenever `wish` changes, it is the row with that key, or the first
 * row where there is none.
 */
export function useChosenRow<T>(
  rows: RowWindow<T>,
  keyOf: (row: T) => string,
  wish: string | null = null,
): ChosenRow<T> {
  const [kept, setKept] = useState<Kept<T>>({ list: rows.key, wish, choice: firstChoice(wish) });
  const choice = kept.wish === wish ? kept.choice : firstChoice<T>(wish);
  // In another list the same row is looked for by its key; its old index means nothing there.
  const start = kept.list === rows.key ? choice : { ...choice, index: 0, row: undefined };
  const now = rows.isLoaded ? settledChoice(start, rows, keyOf) : { ...start, row: undefined };
  const isKept = kept.list === rows.key && kept.wish === wish;
  const isSame =
    now.key === kept.choice.key && now.index === kept.choice.index && now.row === kept.choice.row;
  // Set while drawing, as React recommends for state that follows from props: the old choice is never shown.
  if (rows.isLoaded && rows.total > 0 && !(isKept && isSame)) setKept({ list: rows.key, wish, choice: now });
  return {
    index: rows.isLoaded ? now.index : -1,
    row: now.row,
    choose: (index) => {
      const row = rows.itemAt(index);
      const key = row === undefined ? null : keyOf(row);
      setKept({ list: rows.key, wish, choice: { key, index, row } });
    },
  };
}

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

/** The chosen row of a long list; at first, and again whenever `wish` changes, the row with that key, else the first. */
export function useChosenRow<T>(
  rows: RowWindow<T>,
  keyOf: (row: T) => string,
  wish: string | null = null,
): ChosenRow<T> {
  const [kept, setKept] = useState<Kept<T>>({ list: rows.key, wish, choice: firstChoice(wish) });
  const choice = kept.wish === wish ? kept.choice : firstChoice<T>(wish);
  // In another list the chosen row is looked for, and its place means nothing.
  const start = kept.list === rows.key ? choice : { ...choice, index: 0, row: undefined };
  const now = rows.isLoaded ? settledChoice(start, rows, keyOf) : { ...start, row: undefined };
  const isKept = kept.list === rows.key && kept.wish === wish;
  const isSame =
    now.key === kept.choice.key && now.index === kept.choice.index && now.row === kept.choice.row;
  // While drawing, as React has it for what follows from props: no drawing with the choice of before is seen.
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

import { useEffect, useState } from 'react';
import { useStation } from '../station/StationContext.ts';

/**
 * Moves when lists may have changed, at most once in so many milliseconds. Unlike a value that must rest first it also
 * follows what never rests: a queue of 100,000 orders is read for a while, with a notice for every page. In between
 * nothing is drawn: who read the mirror itself would draw a list for every notice.
 */
export function useListsRevision(milliseconds: number): number {
  const { store } = useStation();
  const read = (): number => store.getState().mirror.listsRevision;
  const [first] = useState(read);
  const [revision, setRevision] = useState(first);
  useEffect(() => {
    let shown = first;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const now = (): number => store.getState().mirror.listsRevision;
    const look = (): void => {
      if (timer !== undefined || now() === shown) return;
      timer = setTimeout(() => {
        timer = undefined;
        shown = now();
        setRevision(shown);
      }, milliseconds);
    };
    look();
    const stop = store.subscribe(look);
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [store, first, milliseconds]);
  return revision;
}

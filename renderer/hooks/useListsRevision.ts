import { useEffect, useState } from 'react';
import { useStation } from '../station/StationContext.ts';

/**
 * A number that changes when lists may have changed, at most once in `milliseconds`. Unlike useDelayed it also
 * follows a source that never rests: while a queue of 100,000 orders is read, each page brings a notice. A
 * component that read the mirror itself would be drawn for each of them.
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

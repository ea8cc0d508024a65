import { type RefObject, useEffect, useEffectEvent } from 'react';
import type { VirtualListHandle } from '../../design/VirtualList.tsx';
import { isDialogOpen } from '../../hooks/useShortcut.ts';

export interface ListKeys {
  readonly count: number;
  /** -1 when nothing is chosen. */
  readonly index: number;
  readonly choose: (index: number) => void;
  readonly list: RefObject<VirtualListHandle | null>;
  readonly onEnter?: (() => void) | undefined;
  readonly onSpace?: (() => void) | undefined;
  readonly onRight?: (() => void) | undefined;
}

function belongsToField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, textarea, select, [data-keys="own"]') !== null
  );
}

function isButtonOutside(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.closest('button') !== null && target.closest('[data-list-row]') === null;
}

/** As many rows as are in view, less one that the eye holds on to. */
function pageOf(list: VirtualListHandle | null): number {
  return Math.max(1, (list?.rowsInView() ?? 1) - 1);
}

/** Arrow keys move through a list wherever the focus is, as long as no field or button wants the key itself. */
export function useListKeys(keys: ListKeys): void {
  const press = useEffectEvent((event: KeyboardEvent): boolean => {
    const move = (index: number): boolean => {
      const next = Math.min(keys.count - 1, Math.max(0, index));
      if (next < 0) return false;
      keys.choose(next);
      keys.list.current?.scrollTo(next);
      return true;
    };
    const run = (act: (() => void) | undefined): boolean => {
      if (act === undefined || keys.index < 0 || isButtonOutside(event.target)) return false;
      // A key that is held acts once: held Space would mark and unmark until it is let go.
      if (!event.repeat) act();
      return true;
    };
    switch (event.key) {
      case 'ArrowDown':
        return move(keys.index + 1);
      case 'ArrowUp':
        return move(keys.index - 1);
      case 'Home':
        return move(0);
      case 'End':
        return move(keys.count - 1);
      case 'PageDown':
        return move(keys.index + pageOf(keys.list.current));
      case 'PageUp':
        return move(keys.index - pageOf(keys.list.current));
      case 'ArrowRight':
        return run(keys.onRight);
      case 'Enter':
        return run(keys.onEnter);
      case ' ':
        return run(keys.onSpace);
      default:
        return false;
    }
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const isPlain = !event.altKey && !event.ctrlKey && !event.metaKey;
      if (event.defaultPrevented || !isPlain || isDialogOpen() || belongsToField(event.target)) return;
      if (press(event)) event.preventDefault();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

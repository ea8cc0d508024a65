/** Takes keys before anything else in the window does: for looking at what a scanner sends, key by key. */
export interface KeyTap {
  /**
   * From now on every key goes to `onKey` and nowhere else, so that no scan, however odd, reaches the bench or presses
   * a button. Escape ends it and calls `onEnd`: a person at the keyboard can always get out. Returns how to end it.
   */
  readonly listen: (taker: KeyTaker) => () => void;
}

export interface KeyTaker {
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onEnd: () => void;
}

/** Must be made before anything that captures scans: listeners are asked in the order in which they were added. */
export function createKeyTap(window: Pick<Window, 'addEventListener'>): KeyTap {
  let taker: KeyTaker | null = null;
  /** Keys that went down here: their release must not reach the page either, or it would press a button. */
  const down = new Set<string>();
  const keep = (event: KeyboardEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener(
    'keydown',
    (event) => {
      if (taker === null) return;
      keep(event);
      down.add(event.code);
      if (event.key !== 'Escape') return taker.onKey(event);
      const { onEnd } = taker;
      taker = null;
      onEnd();
    },
    true,
  );
  window.addEventListener(
    'keyup',
    (event) => {
      if (down.delete(event.code)) keep(event);
    },
    true,
  );
  return {
    listen: (next) => {
      taker = next;
      return () => {
        if (taker === next) taker = null;
      };
    },
  };
}

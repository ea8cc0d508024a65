/** The rhythm of keys in the window, to tell one digit pressed by a person from the first digit of a scan. */
export interface KeyPace {
  /** Milliseconds between this key and the one before it. */
  readonly restBefore: (event: KeyboardEvent) => number;
  /** No key went down after this one. */
  readonly isLast: (event: KeyboardEvent) => boolean;
}

/**
 * Hears every key first: call it before anything that captures scans, since the keys of a scan are kept from those
 * who listen later.
 */
export function watchKeyPace(window: Pick<Window, 'addEventListener'>): KeyPace {
  let before = Number.NEGATIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  window.addEventListener(
    'keydown',
    (event) => {
      // Held to write the next one; a scanner that sends it sends a letter with it.
      if (event.key === 'Shift') return;
      before = last;
      last = event.timeStamp;
    },
    true,
  );
  return {
    restBefore: (event) => event.timeStamp - before,
    isLast: (event) => event.timeStamp === last,
  };
}

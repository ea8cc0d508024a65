/**
 * An Enter that is held down answers once. Its repeats would answer whatever comes next as well: the next order of the
 * list to accept, or a dialog that the first press opened. Only several lines of text take it again and again.
 */
export function ignoreHeldEnter(window: Pick<Window, 'addEventListener'>): void {
  window.addEventListener(
    'keydown',
    (event) => {
      if (!event.repeat || event.key !== 'Enter' || isForLines(event.target)) return;
      event.preventDefault();
      // Not at once: whoever watches keys or captures scans in this window still hears it.
      event.stopPropagation();
    },
    true,
  );
}

function isForLines(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('textarea') !== null;
}

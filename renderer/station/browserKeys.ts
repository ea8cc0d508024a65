import type { PressedKey } from '../view/pressedKey.ts';

/** Keys of keyboards for browsing, and those that load a page anew. */
const pageKeys = /^(?:Browser(?:Back|Forward|Refresh|Home|Stop)|F5)$/;
/** With Ctrl these work on text; every other letter is the browser's own (print, save, load anew). */
const editing = /^[acvxyz]$/i;
/** The fourth and fifth button of a mouse go back and forward. */
const backButton = 3;
const forwardButton = 4;

/**
 * Whether a browser would leave the page, load it anew, or put something of its own in front of it for this key. On a
 * Mac, Option with an arrow moves the caret by a word, and Cmd takes the place of Ctrl.
 */
export function isBrowserKey(pressed: PressedKey, isMac: boolean): boolean {
  const { key, altKey, ctrlKey, metaKey } = pressed;
  if (pageKeys.test(key)) return true;
  const isArrow = key === 'ArrowLeft' || key === 'ArrowRight';
  if (isArrow) return isMac ? metaKey : altKey && !ctrlKey;
  const hasCommand = isMac ? metaKey && !ctrlKey : ctrlKey && !metaKey;
  return (
    hasCommand && !altKey && /^[a-z]$/i.test(key) && !editing.test(key) && !(isMac && /^[qhmw]$/i.test(key))
  );
}

/**
 * Keeps the station on the screen when a hand slips: a browser goes back to an empty page by a side button of the
 * mouse, and asks for a printer by Ctrl+P. Whoever else listens still hears the key: a scanner may have pressed it.
 */
export function ignoreBrowserKeys(window: Pick<Window, 'addEventListener'>, isMac: boolean): void {
  window.addEventListener(
    'keydown',
    (event) => {
      if (isBrowserKey(event, isMac)) event.preventDefault();
    },
    true,
  );
  for (const name of ['mousedown', 'mouseup'] as const) {
    window.addEventListener(
      name,
      (event) => {
        if (event.button === backButton || event.button === forwardButton) event.preventDefault();
      },
      true,
    );
  }
}

/** Keys by which one walks through a window. No scanner types them, but for a Tab at the end, which the scan takes away. */
const walking: ReadonlySet<string> = new Set([
  'Tab',
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Home',
  'End',
  'PageUp',
  'PageDown',
]);

/**
 * Marks the page while somebody walks through it by keys: only then does what has the focus wear a ring (base.css). The
 * browser takes every key for such a walk, scans included, and would light a ring around whatever a finger touched last,
 * at the next scan. Fields keep theirs, since what is typed goes there.
 */
export function showFocus(page: Document): void {
  page.addEventListener(
    'keydown',
    ({ key }) => {
      if (walking.has(key)) page.documentElement.setAttribute('data-by-keys', '');
    },
    true,
  );
  page.addEventListener('pointerdown', () => page.documentElement.removeAttribute('data-by-keys'), true);
}

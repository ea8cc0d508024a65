/** Nobody reads what appears under a finger, and answers it, within this time; a double tap takes less. In ms. */
const hastyMs = 400;
/** So far apart the two taps of one double tap may lie, in CSS pixels. */
const nearPx = 20;

/** What a tap presses. */
const controls = 'button, a, input, select, textarea, label, summary, [role]';

/**
 * The second half of a double tap presses nothing that came up where the first half took away what it pressed: not the
 * button under a dialog that closed, nor the one that accepts the next order.
 */
export function ignoreSecondTap(window: Pick<Window, 'addEventListener'>): void {
  let last: {
    readonly control: Element;
    readonly x: number;
    readonly y: number;
    readonly at: number;
  } | null = null;
  window.addEventListener(
    'click',
    (event) => {
      // Pressed by a key, or by the program.
      if (event.detail === 0 || !(event.target instanceof Element)) return;
      const control = event.target.closest(controls) ?? event.target;
      const before = last;
      last = { control, x: event.clientX, y: event.clientY, at: event.timeStamp };
      if (before === null || before.control.isConnected) return;
      const isNear = Math.hypot(event.clientX - before.x, event.clientY - before.y) <= nearPx;
      if (!isNear || event.timeStamp - before.at >= hastyMs) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    true,
  );
}

/** Nobody reads what appears under a finger, and answers it, within this time; a double tap takes less. In ms. */
const hastyMs = 400;
/** The two halves of a double tap on one button; who means two presses takes longer. In ms. */
const doubleMs = 300;
/** So far apart the two taps of one double tap may lie, in CSS pixels. */
const nearPx = 20;

/** What a tap presses. */
const controls = 'button, a, input, select, textarea, label, summary, [role]';

/** One tap of a finger or press of a mouse, in CSS pixels and milliseconds. */
export interface Tap {
  readonly x: number;
  readonly y: number;
  readonly at: number;
}

/** Whether two taps are one that was made twice. */
export function isDoubleTap(first: Tap, second: Tap, withinMs: number): boolean {
  return second.at - first.at < withinMs && Math.hypot(second.x - first.x, second.y - first.y) <= nearPx;
}

/** Put on a button, a double tap presses it once: each press takes one more step back, which nobody sees at once. */
export const onePressADoubleTap = { 'data-double-tap': 'once' } as const;

/**
 * The second half of a double tap presses nothing that came up where the first half took away what it pressed: not the
 * button under a dialog that closed, nor the one that accepts the next order. It presses no button a second time that
 * is marked with `onePressADoubleTap`; keys do, and so does a third tap that comes later.
 */
export function ignoreSecondTap(window: Pick<Window, 'addEventListener'>): void {
  let last: (Tap & { readonly control: Element }) | null = null;
  /** The last one that pressed something marked, so that three quick taps are not all one. */
  let pressed: (Tap & { readonly control: Element }) | null = null;
  window.addEventListener(
    'click',
    (event) => {
      // Pressed by a key, or by the program.
      if (event.detail === 0 || !(event.target instanceof Element)) return;
      const control = event.target.closest(controls) ?? event.target;
      const tap = { control, x: event.clientX, y: event.clientY, at: event.timeStamp };
      const before = last;
      last = tap;
      const isUnderGone = before !== null && !before.control.isConnected && isDoubleTap(before, tap, hastyMs);
      const isMarked = control.matches('[data-double-tap="once"]');
      const isAgain = isMarked && pressed?.control === control && isDoubleTap(pressed, tap, doubleMs);
      if (isUnderGone || isAgain) {
        event.preventDefault();
        event.stopImmediatePropagation();
      } else if (isMarked) pressed = tap;
    },
    true,
  );
}

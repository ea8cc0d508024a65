/**
 * Where the focus is when a dialog opens; never on the cross, whose Enter would throw away what was just asked for.
 * - `title`: what is to be read or chosen first. Number keys answer, and a scan meets no field; also where the first field
 *   is a list that a key of a slow scanner could change.
 * - `text`: the text itself, so that the arrow keys scroll it at once.
 * - `field`: the first field of a form. Enter in it does nothing that cannot be taken back.
 * - `safe`: Cancel, the first button at the foot, where the other one destroys something or changes much.
 * - `act`: what the dialog was opened for and does no harm, marked with `data-first`.
 * - `own`: the dialog places the focus itself, once what it shows is there.
 */
export type FirstFocus = 'title' | 'text' | 'field' | 'safe' | 'act' | 'own';

const places: Readonly<Record<Exclude<FirstFocus, 'own'>, string>> = {
  title: '.dialog-head h2',
  text: '.dialog-body',
  field: '.dialog-body :is(input, select, textarea):enabled',
  safe: '.dialog-foot button',
  act: '[data-first]',
};

/** Takes the focus to where this dialog begins; to its title where that is not there yet. */
export function focusFirst(dialog: HTMLElement, first: FirstFocus): void {
  if (first === 'own') return;
  const place =
    dialog.querySelector<HTMLElement>(places[first]) ?? dialog.querySelector<HTMLElement>(places.title);
  place?.focus({ preventScroll: true });
}

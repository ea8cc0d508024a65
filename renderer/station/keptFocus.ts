const places =
  'li, tr, .table-row, form, fieldset, footer, article, ul, ol, table, dialog, section, [role="tabpanel"], main';
/** Where one button often gives way to others ("Remove" to "Cancel" and "Remove for good"): on to the first of these. */
const rows = 'li, tr, .table-row, form, fieldset, footer';
const controls = 'button, input, select, textarea, a[href]';
/** Marks what says best where one is; in place of the heading. */
const readFirst = '[data-reads-first]';

/**
 * Keeps the focus near when what had it goes from the page (a button that was pressed, the row of what was deleted, a
 * dialog whose opener is gone): in the row, or on the heading of the nearest place around it that is still there.
 * Otherwise the next Tab begins at the top of the window, and a screen reader says nothing.
 */
export function keepFocus(page: Document): void {
  let focused: Element | null = null;
  let around: readonly Element[] = [];
  /** Where the focus was before it went into a dialog. */
  let beneath: readonly Element[] = [];

  page.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof Element)) return;
    focused = target;
    around = placesAround(target);
    if (target.closest('dialog') === null) beneath = around;
  });
  // A tap on nothing takes the focus away on purpose.
  page.addEventListener('pointerup', () => {
    if (page.activeElement === page.body && focused?.isConnected === true) focused = null;
  });

  const look = (): void => {
    if (focused === null || focused.isConnected || page.activeElement !== page.body) return;
    focused = null;
    const dialog = [...page.querySelectorAll('dialog[open]')].at(-1);
    const near = [...around, ...beneath, page.querySelector('main')].find(
      (place) => place instanceof HTMLElement && isSeen(place) && (dialog?.contains(place) ?? true),
    );
    const place = near ?? dialog;
    if (place instanceof HTMLElement) take(place);
  };
  new MutationObserver(look).observe(page.body, { childList: true, subtree: true });
}

/** From the nearest outwards. */
function placesAround(element: Element): readonly Element[] {
  const found: Element[] = [];
  for (
    let place = element.closest(places);
    place != null;
    place = place.parentElement?.closest(places) ?? null
  ) {
    found.push(place);
  }
  return found;
}

function take(place: HTMLElement): void {
  const control = place.matches(rows) ? place.querySelector<HTMLElement>(controls) : null;
  const first = control ?? firstWords(place) ?? place;
  // Reached by the program, not by Tab.
  if (first.tabIndex < 0) first.tabIndex = -1;
  first.focus();
}

function firstWords(place: HTMLElement): HTMLElement | undefined {
  const all = (selector: string) => [...place.querySelectorAll<HTMLElement>(selector)];
  // The heading of a whole screen is for screen readers alone, who hear the screen's name anyway.
  const headings = place.matches('main, ul, ol, table') ? [] : all('h2, h3');
  return [...all(readFirst), ...headings].find(isSeen);
}

function isSeen(element: HTMLElement): boolean {
  return element.isConnected && element.offsetHeight > 0;
}

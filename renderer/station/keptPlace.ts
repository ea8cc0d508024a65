import { z } from 'zod';
import { changeUi, type WindowStore } from '../state/store.ts';
import { screenNames, settingsSections } from '../state/ui.ts';

const name = 'packbench.place';

/** A page that dies again so soon may die of the very screen that it was brought back to. */
const tooSoon = 60_000;

const place = z.object({
  screen: z.enum(screenNames),
  settingsSection: z.enum(settingsSections),
  /** When the window was last brought back to a place; 0 when it never was. */
  broughtBackAt: z.number(),
});

export interface PlacePorts {
  /** Kept by the browser's own process, so that it outlives a page that dies; it ends with the window. */
  readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  readonly page: Pick<Window, 'addEventListener'>;
  readonly now: () => number;
}

/**
 * A page that crashed and is shown again opens on the screen where the person was; what lies on the bench the station
 * knows. A page that leaves in order (a reload, the other station) takes its place along, and the next begins at Pack.
 */
export function keepPlace(store: WindowStore, { storage, page, now }: PlacePorts): void {
  const left = place.safeParse(parseJson(storage.getItem(name)));
  let broughtBackAt = 0;
  if (left.success && now() - left.data.broughtBackAt >= tooSoon) {
    const { screen, settingsSection } = left.data;
    broughtBackAt = now();
    changeUi(store, { screen, settingsSection });
  }
  const keep = (): void => {
    const { screen, settingsSection } = store.getState().ui;
    storage.setItem(name, JSON.stringify({ screen, settingsSection, broughtBackAt }));
  };
  keep();
  store.subscribe((state, before) => {
    const { screen, settingsSection } = state.ui;
    if (screen !== before.ui.screen || settingsSection !== before.ui.settingsSection) keep();
  });
  page.addEventListener('pagehide', () => storage.removeItem(name));
}

function parseJson(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

import { expect, it } from 'vitest';
import { changeUi, createWindowStore } from '../../../renderer/state/store.ts';
import { keepPlace } from '../../../renderer/station/keptPlace.ts';

/** A window of a browser: what it keeps outlives its pages. */
function browser() {
  const kept = new Map<string, string>();
  let now = 1_000_000;
  let hide = (): void => {};
  return {
    kept,
    passes: (milliseconds: number) => {
      now += milliseconds;
    },
    /** The page leaves in order; without it, it crashed. */
    leave: () => hide(),
    open: () => {
      const store = createWindowStore();
      keepPlace(store, {
        storage: {
          getItem: (name) => kept.get(name) ?? null,
          setItem: (name, value) => void kept.set(name, value),
          removeItem: (name) => void kept.delete(name),
        },
        page: {
          addEventListener: (_name: string, listener: () => void) => {
            hide = listener;
          },
        } as Pick<Window, 'addEventListener'>,
        now: () => now,
      });
      return store;
    },
  };
}

it('a page that crashed comes back to the screen where the person was', () => {
  const window = browser();
  changeUi(window.open(), { screen: 'settings', settingsSection: 'scanner' });
  window.passes(5000);
  expect(window.open().getState().ui).toMatchObject({ screen: 'settings', settingsSection: 'scanner' });
});

it('a page that left in order is followed by one that begins at Pack', () => {
  const window = browser();
  changeUi(window.open(), { screen: 'outbox' });
  window.leave();
  expect(window.open().getState().ui.screen).toBe('pack');
});

it('a page that dies again at once begins at Pack: the screen itself may be what it dies of', () => {
  const window = browser();
  changeUi(window.open(), { screen: 'outbox' });
  expect(window.open().getState().ui.screen).toBe('outbox');
  window.passes(2000);
  expect(window.open().getState().ui.screen).toBe('pack');
});

it.each(['{', '{"screen":"nowhere","settingsSection":"data","broughtBackAt":0}', '7'])(
  'what cannot be read (%s) is no place',
  (text) => {
    const window = browser();
    window.kept.set('packbench.place', text);
    expect(window.open().getState().ui.screen).toBe('pack');
  },
);

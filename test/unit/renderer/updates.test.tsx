import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { UpdatesState } from '../../../main/contract/desktop.ts';
import { LanguageContext, translationFor } from '../../../renderer/i18n/language.ts';
import { UpdatesView } from '../../../renderer/screens/settings/desktop/UpdatesSection.tsx';

function drawn(given: Partial<UpdatesState>, language: 'en' | 'de' = 'en'): string {
  const updates: UpdatesState = {
    ...{ version: '1.0.0', mode: 'notify', isFixed: false, phase: 'idle', feed: 'updates.example.com' },
    ...given,
  };
  const nothing = (): void => {};
  return renderToStaticMarkup(
    <LanguageContext value={translationFor(language)}>
      <UpdatesView updates={updates} onMode={nothing} onLook={nothing} onTake={nothing} />
    </LanguageContext>,
  );
}

const found = { version: '1.1.0', isByHand: false };
/** In the middle of a year, so that it is the same one in every time zone. */
const noon = Date.UTC(2024, 5, 15, 12);

describe('the screen of updates', () => {
  it('says that there are none in this runtime, and offers nothing', () => {
    const screen = drawn({ unavailable: 'runtime' });
    expect(screen).toContain('Updates are not available in this runtime');
    expect(screen).not.toContain('<button');
  });

  it('names the server, when it was asked, and what came of it', () => {
    const screen = drawn({ lastLookAt: noon, problem: 'unreachable' });
    expect(screen).toContain('updates.example.com');
    expect(screen).toContain('2024');
    expect(screen).toContain('did not answer');
    expect(drawn({})).toContain('not yet');
  });

  it('offers what was found to whoever only wanted to be told, and not what IT installs', () => {
    expect(drawn({ phase: 'found', found })).toContain('update-take');
    expect(drawn({ phase: 'found', found, mode: 'atQuit' })).not.toContain('update-take');
    const byHand = drawn({ phase: 'found', found: { ...found, isByHand: true } });
    expect(byHand).toContain('package manager');
    expect(byHand).not.toContain('update-take');
  });

  it('says what an installation waits for, in German too', () => {
    expect(drawn({ phase: 'found', found, waitsFor: 'packing' })).toContain('until the bench is free');
    expect(drawn({ phase: 'ready', found }, 'de')).toContain('wenn Packbench geschlossen wird');
  });

  it("shows no choice where the administrator's file decides", () => {
    expect(drawn({ isFixed: true })).toContain('Updates are managed by the administrator');
    expect(drawn({ isFixed: true })).not.toContain('aria-pressed');
    expect(drawn({ isFixed: true })).toContain('update-look');
    expect(drawn({ isFixed: true, mode: 'off' })).not.toContain('<button');
  });
});

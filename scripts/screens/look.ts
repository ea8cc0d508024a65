import type { Page } from 'playwright';
import { callStation } from '../../test/e2e/support/callStation.ts';

export const languages = ['en', 'de', 'long'] as const;
export const themes = ['light', 'dark', 'forced'] as const;
export const sizes = ['1024x768', '1280x800', '1920x1080'] as const;

export interface Look {
  /** `long` is English with every text 40 % longer: see renderer/i18n/longWords.ts. */
  readonly language: (typeof languages)[number];
  /** `forced`: the few colours that a person has chosen in the system, whatever the page says. */
  readonly theme: (typeof themes)[number];
  readonly size: (typeof sizes)[number];
}

/** Shows what is there now in another language, theme and size; nothing else of the window changes. */
export async function setLook(page: Page, { language, theme, size }: Look): Promise<void> {
  const [width = 0, height = 0] = size.split('x').map(Number);
  const words = language === 'long' ? 'en' : language;
  const shade = theme === 'forced' ? 'light' : theme;
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ forcedColors: theme === 'forced' ? 'active' : 'none' });
  await callStation(page, 'settings.set', { language: words, theme: shade });
  await page.evaluate(
    ([isLong]) => {
      document.documentElement.toggleAttribute('data-long-words', isLong);
      // Settings have no event of their own: the window is told the whole state again.
      window.packbench?.send({ type: 'hello', protocolVersion: 1 });
    },
    [language === 'long'] as const,
  );
  await page.waitForFunction(
    ([wantedWords, wantedTheme]) => {
      const { lang, dataset } = document.documentElement;
      return lang === wantedWords && dataset.theme === wantedTheme;
    },
    [words, shade] as const,
  );
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

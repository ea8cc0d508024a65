import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { connectWith, expect, openSettings, test } from './support/sandboxTest.ts';
import { scan } from './support/scan.ts';

/** Problems that the accessibility rules find in the page as it is now. */
async function problemsOf(page: Page): Promise<readonly string[]> {
  // In the page itself: the app refuses the second window that the other way needs.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** What can be pressed and is smaller than 48 px. */
function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main button, dialog button, main select, main summary')].flatMap(
      (element) => {
        const { width, height } = element.getBoundingClientRect();
        const isShown = width > 0 && height > 0;
        return isShown && (height < 47.5 || width < 47.5)
          ? [`${element.textContent} ${width}x${height}`]
          : [];
      },
    ),
  );
}

for (const theme of ['light', 'dark'] as const) {
  test(`the settings of scanner, codes, carriers and commands can be used by everybody (${theme})`, {
    tag: '@access',
  }, async ({ launch, sandbox }) => {
    const { page } = await launch({ practice: false });
    await connectWith(page, sandbox, []);
    await openSettings(page, 'look');
    await page.getByTestId(`theme-${theme}`).click();
    const check = async (what: string): Promise<void> => {
      expect([what, await problemsOf(page), await smallTargets(page)]).toEqual([what, [], []]);
    };
    await openSettings(page, 'commands');
    await expect(page.locator('.sheet-preview svg').first()).toBeVisible();
    await check('commands');
    await openSettings(page, 'barcodes');
    await page
      .getByTestId('catalogue-file')
      .setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from('code;sku\nA;B\nC;\n') });
    await page.getByTestId('import-good').click();
    await expect(page.getByTestId('code-A')).toBeVisible();
    await check('barcodes');
    await openSettings(page, 'carriers');
    await page.getByTestId('carrier-add').click();
    await check('carrier dialog');
    await page.keyboard.press('Escape');
    await openSettings(page, 'scanner');
    await check('scanner');
    await page.getByTestId('setup-start').click();
    await expect(page.locator('.test-code svg')).toBeVisible();
    await scan(page, 'abcd', { suffix: undefined });
    await expect(page.getByRole('alert')).toBeVisible();
    await check('set-up');
  });
}

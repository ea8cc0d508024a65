import { type Scene, see } from '../stage.ts';

async function fillIn({ page, sandbox }: Parameters<Scene['show']>[0], token: string): Promise<void> {
  await see(page, 'first-run');
  await page.getByTestId('connection-name').fill('Nordlicht Outdoor');
  await page.getByTestId('connection-base-url').fill(sandbox.url);
  await page.getByTestId('connection-store-code').fill('default');
  await page.getByTestId('connection-token').fill(token);
  await page.getByTestId('connect').click();
}

export const firstRunScenes: readonly Scene[] = [
  { name: 'first-run', start: 'unconnected', show: ({ page }) => see(page, 'first-run') },
  {
    name: 'first-run-incomplete',
    start: 'unconnected',
    show: async ({ page }) => {
      await see(page, 'first-run');
      await page.getByTestId('connect').click();
      await page.locator('.field-error').first().waitFor();
    },
  },
  {
    name: 'first-run-wrong-token',
    start: 'unconnected',
    show: async (stage) => {
      await fillIn(stage, 'not-the-token');
      await see(stage.page, 'test-result');
    },
  },
  {
    name: 'first-run-connected',
    start: 'unconnected',
    show: async (stage) => {
      await fillIn(stage, stage.sandbox.tenants[0]?.token ?? '');
      await see(stage.page, 'start-packing');
    },
  },
];

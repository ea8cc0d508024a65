import { scan } from '../../../test/e2e/support/scan.ts';
import { arrive, fill, kettle, lay, mug, packArrived, towel } from '../orders.ts';
import { openSection, press, type Scene, type Stage, see } from '../stage.ts';

/** An order that was packed with a mistake on the way, and is shown with all of it. */
async function storyOf(stage: Stage): Promise<void> {
  const { page } = stage;
  await lay(stage, [mug, kettle, towel]);
  await scan(page, 'WRONG-CODE');
  await page.locator('.band[data-tone="wrong"]').waitFor();
  await fill(stage, [mug, kettle, towel]);
  await press(page, 'story-open');
  await see(page, 'story-check');
}

async function search(stage: Stage): Promise<void> {
  const { page } = stage;
  const orderId = await arrive(stage, [mug]);
  await packArrived(stage, orderId);
  await press(page, 'nav-find');
  await page.getByRole('searchbox').last().fill(orderId);
  await see(page, `found-story-${orderId}`);
}

export const storyScenes: readonly Scene[] = [
  { name: 'story-dialog', start: 'connected', show: storyOf },
  {
    name: 'story-facts',
    start: 'connected',
    show: async (stage) => {
      await storyOf(stage);
      await stage.page.locator('[data-testid="story-row-2"] summary').click();
    },
  },
  { name: 'story-search', start: 'connected', show: search },
  { name: 'story-settings', start: 'connected', show: ({ page }) => openSection(page, 'data') },
];

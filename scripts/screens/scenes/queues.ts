import { callStation } from '../../../test/e2e/support/callStation.ts';
import { arrive, kettle, mug, towel } from '../orders.ts';
import { press, type Scene, type Stage, see } from '../stage.ts';

async function onAccept(stage: Stage): Promise<string> {
  const orderId = await arrive(stage, [mug, kettle, towel], {}, 'pending_accept');
  await press(stage.page, 'nav-accept');
  await press(stage.page, `accept-row-${orderId}`);
  await stage.page.getByRole('heading', { name: orderId }).waitFor();
  await stage.page.locator('[data-testid="decision-preview"]').waitFor();
  return orderId;
}

async function markThree({ page }: Stage): Promise<void> {
  await press(page, 'nav-accept');
  const boxes = page.getByTestId(/^mark-FO/);
  await boxes.first().waitFor();
  for (let index = 0; index < 3; index += 1) await boxes.nth(index).click();
  await see(page, 'accept-bulk');
}

const acceptScenes: readonly Scene[] = [
  {
    name: 'accept-list',
    start: 'connected',
    isFresh: true,
    show: async (stage) => void (await onAccept(stage)),
  },
  {
    name: 'accept-partial',
    start: 'connected',
    show: async (stage) => {
      await onAccept(stage);
      const quantities = stage.page.getByRole('spinbutton');
      await quantities.nth(0).fill('0');
      await quantities.nth(2).fill('2');
    },
  },
  { name: 'accept-marked', start: 'connected', show: markThree },
  {
    name: 'accept-nothing-found',
    start: 'connected',
    show: async ({ page }) => {
      await press(page, 'nav-accept');
      await page.getByRole('searchbox').fill('nothing like this');
      await page.locator('.list .empty').waitFor();
    },
  },
  {
    name: 'accept-bulk-result',
    start: 'connected',
    show: async (stage) => {
      await markThree(stage);
      await press(stage.page, 'accept-bulk');
      await see(stage.page, 'bulk-results');
    },
  },
];

const failedScenes: readonly Scene[] = [
  {
    name: 'failed-list',
    start: 'connected',
    show: async (stage) => {
      const { page, sandbox } = stage;
      const orderId = await arrive(stage, [mug, kettle]);
      sandbox.failOrder(orderId, 'The carrier does not deliver to this postcode.');
      await callStation(page, 'sync.now', { sweep: true });
      await arrive(stage, [towel], {}, 'failed');
      await press(page, 'nav-failed');
      await press(page, `failed-row-${orderId}`);
      await see(page, 'support-message');
    },
  },
];

export const queueScenes: readonly Scene[] = [...acceptScenes, ...failedScenes];

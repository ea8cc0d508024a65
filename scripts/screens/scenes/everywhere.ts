import { practiceGroups } from '../../../main/contract/practice.ts';
import { callStation } from '../../../test/e2e/support/callStation.ts';
import { waitForLink } from '../../../test/e2e/support/screens.ts';
import { arrive, mug, packArrived } from '../orders.ts';
import { press, type Scene, see, tryCall } from '../stage.ts';

const links: readonly Scene[] = [
  {
    name: 'link-dialog',
    start: 'connected',
    isFresh: true,
    show: async ({ page }) => {
      await press(page, 'status-link');
      await see(page, 'read-now');
    },
  },
  {
    name: 'reconcile-dialog',
    start: 'connected',
    show: async ({ page }) => {
      await press(page, 'status-link');
      await press(page, 'open-reconcile');
      await page
        .getByTestId(/^reconcile-/)
        .first()
        .waitFor();
    },
  },
  {
    name: 'offline',
    start: 'connected',
    show: async (stage) => {
      const { page, sandbox } = stage;
      await callStation(page, 'settings.set', { undoWindowSeconds: 0 });
      const orderId = await arrive(stage, [mug]);
      await sandbox.unplug();
      await tryCall(page, 'sync.now', {});
      await waitForLink(page, 'offline');
      await packArrived(stage, orderId);
    },
  },
  {
    name: 'paused-by-401',
    start: 'connected',
    show: async ({ page, sandbox }) => {
      sandbox.runScenario('token_expires');
      await tryCall(page, 'sync.now', {});
      await page.locator('[data-testid="status-link"][data-state="paused"]').waitFor();
    },
  },
  {
    name: 'paused-dialog',
    start: 'connected',
    show: async ({ page, sandbox }) => {
      sandbox.runScenario('token_expires');
      await tryCall(page, 'sync.now', {});
      await press(page, 'status-link');
      await see(page, 'error');
    },
  },
];

/** While ShipperOne takes its time over the first queue. */
const reading: readonly Scene[] = [
  {
    name: 'first-reading',
    start: 'unconnected',
    show: async ({ page, sandbox }) => {
      sandbox.runScenario('slow', { seconds: 4 });
      await callStation(page, 'connections.save', {
        name: 'Nordlicht Outdoor',
        baseUrl: sandbox.url,
        storeCode: 'default',
        token: sandbox.tenants[0]?.token ?? '',
        partials: 'perOrder',
      });
      await page.reload();
      await see(page, 'next-step');
      await press(page, 'status-link');
      await see(page, 'reading');
    },
  },
];

const practice: readonly Scene[] = [
  { name: 'practice-pack', start: 'practice', show: ({ page }) => see(page, 'practice-banner') },
  ...Object.keys(practiceGroups).map(
    (group): Scene => ({
      name: `practice-${group}`,
      start: 'practice',
      show: async ({ page }) => {
        await press(page, 'banner-practice-open');
        await press(page, `practice-group-${group}`);
      },
    }),
  ),
  {
    name: 'practice-leave-dialog',
    start: 'practice',
    show: async ({ page }) => {
      await page.locator('.practice-ways button').last().click();
      await see(page, 'practice-do');
    },
  },
];

/** A part of the window that cannot be loaded is a bug like any other: it ends in the crash screen. */
const crash: readonly Scene[] = [
  {
    name: 'crash-screen',
    start: 'connected',
    isFresh: true,
    show: async ({ page }) => {
      await page.route(/SettingsScreen-.*\.js/, (route) => route.abort());
      await press(page, 'nav-settings');
      await page.locator('[data-testid="nav-pack"]').waitFor({ state: 'detached' });
      await page.unroute(/SettingsScreen-.*\.js/);
    },
  },
];

export const everywhereScenes: readonly Scene[] = [...crash, ...links, ...reading, ...practice];

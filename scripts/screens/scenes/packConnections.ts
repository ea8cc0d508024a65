import { callStation } from '../../../test/e2e/support/callStation.ts';
import type { Scene, Stage } from '../stage.ts';

/** A second connection, and the list beside the bench narrowed to it. */
async function narrow({ page, sandbox }: Stage): Promise<void> {
  const second = sandbox.tenants[1];
  if (second === undefined) throw new Error('The sandbox has one store only.');
  const { connectionId } = await callStation(page, 'connections.save', {
    name: 'Nordlicht Outdoor',
    baseUrl: sandbox.url,
    storeCode: second.storeCode,
    token: second.token,
    partials: 'off',
  });
  await callStation(page, 'sync.now', { sweep: true });
  await page.reload();
  await page.getByTestId('queue-connection').selectOption(connectionId);
  await page.locator('[data-testid^="queue-row-"]').first().waitFor();
}

/** Stations of several tenants: each on a station of its own, since the second connection stays. */
export const connectionScenes: readonly Scene[] = [
  { name: 'pack-one-connection', start: 'connected', isFresh: true, show: narrow },
  {
    name: 'pack-none-of-connection',
    start: 'connected',
    isFresh: true,
    show: async (stage) => {
      await narrow(stage);
      await stage.page.getByRole('searchbox').fill('nothing like this');
      await stage.page.getByTestId('queue-show-all').waitFor();
    },
  },
];

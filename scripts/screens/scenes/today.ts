import { callStation } from '../../../test/e2e/support/callStation.ts';
import { scan } from '../../../test/e2e/support/scan.ts';
import { arrive, kettle, lay, mug, packWhole, towel } from '../orders.ts';
import { press, type Scene, type Stage, see } from '../stage.ts';

/** Counts one piece of an order that then lies aside. */
async function aside(stage: Stage, hold: string | undefined): Promise<void> {
  await lay(stage, [mug, towel]);
  await scan(stage.page, String(mug.barcode));
  if (hold === undefined) await callStation(stage.page, 'pack.park', {});
  else await callStation(stage.page, 'pack.hold', { reason: hold });
}

/** An order without one of its pieces, shipped and confirmed. */
async function shippedShort(stage: Stage): Promise<void> {
  const { page } = stage;
  const orderId = await lay(stage, [kettle, mug]);
  await scan(page, String(kettle.barcode));
  const { pack } = await callStation(page, 'pack.get', {});
  const line = pack?.lines[1];
  if (line === undefined) throw new Error('The order has no second line.');
  await callStation(page, 'pack.short', { itemId: line.itemId, reason: 'Not on its shelf' });
  await callStation(page, 'pack.track', { carrierCode: 'other', trackNumber: `LABEL-${orderId}` });
  await callStation(page, 'pack.finish', {});
  await page.locator(`[data-testid="entry-state-${orderId}"][data-state="confirmed"]`).first().waitFor();
}

/** A little of everything that can happen on a bench. */
async function aMorning(stage: Stage): Promise<void> {
  const { page } = stage;
  await callStation(page, 'settings.set', { undoWindowSeconds: 0, packerName: 'Ada Lindqvist' });
  await aside(stage, 'The shop has to say which colour');
  await packWhole(stage);
  await callStation(page, 'settings.set', { packerName: 'Bo Jørgensen' });
  await aside(stage, undefined);
  await shippedShort(stage);
  await lay(stage, [mug]);
  for (const code of ['5901234123457', String(kettle.barcode), 'NOT-KNOWN']) {
    await scan(page, code);
    await page.locator('.band[data-tone="wrong"]').waitFor();
    await callStation(page, 'pack.acknowledge', {});
  }
  await callStation(page, 'pack.close', {});
  await arrive(stage, [mug]);
  stage.sandbox.runScenario('refused', { endpoint: 'ship' });
  await packWhole(stage);
}

const scene = (name: string, show: Scene['show']): Scene => ({
  name,
  start: 'connected',
  isFresh: true,
  show,
});

export const todayScenes: readonly Scene[] = [
  scene('today-empty', async ({ page }) => {
    await press(page, 'nav-today');
    await see(page, 'tile-to-pack');
  }),
  scene('today', async (stage) => {
    await aMorning(stage);
    await press(stage.page, 'nav-today');
    await see(stage.page, 'tile-orders');
    await stage.page.locator('.chart').nth(1).waitFor();
  }),
  scene('today-charts', async (stage) => {
    await aMorning(stage);
    await press(stage.page, 'nav-today');
    await stage.page.locator('.chart').nth(1).waitFor();
    await stage.page.getByText('As a table').first().click();
    await stage.page.getByTestId('day-hours').scrollIntoViewIfNeeded();
    await stage.page.getByTestId('day-packers').scrollIntoViewIfNeeded();
  }),
  scene('desk-empty', async ({ page }) => {
    await press(page, 'nav-desk');
    await page.locator('.empty').waitFor();
  }),
  scene('desk', async (stage) => {
    await aMorning(stage);
    await press(stage.page, 'nav-desk');
    await stage.page.locator('[data-kind="attention"]').waitFor();
  }),
];

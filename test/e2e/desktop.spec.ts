import { expect, test } from './support/test.ts';

test('a lead fills the screen and comes out of it again; what this runtime cannot do is said', async ({
  launch,
}) => {
  const station = await launch({ practice: true });
  const { page } = station;
  await page.getByTestId('nav-settings').click();
  await page.getByTestId('settings-updates').click();
  await expect(page.getByTestId('update-state')).toContainText(/Updates are not available|installed app/);
  await page.getByTestId('settings-station').click();
  await expect(page.getByTestId('auto-start')).toBeDisabled();
  await expect(page.getByTestId('leave-packbench')).toHaveCount(0);
  const isFull = () => page.evaluate("matchMedia('(display-mode: fullscreen)').matches");
  await page.getByTestId('kiosk').click();
  await expect.poll(isFull).toBe(true);
  await expect(page.getByTestId('leave-packbench')).toBeVisible();
  await page.getByTestId('kiosk').click();
  await expect.poll(isFull).toBe(false);
  await page.getByTestId('kiosk').click();
  const gone = page.waitForEvent('close');
  await page.getByTestId('leave-packbench').click();
  await gone;
  expect(await station.close()).toBe(0);
});

import { expect, test } from './support/test.ts';

test('a person backs up, goes back to a backup, and the window stays and says what came of it', async ({
  launch,
}) => {
  const { page } = await launch({ practice: true });
  await page.getByTestId('nav-settings').click();
  await page.getByTestId('settings-station').click();
  const name = page.getByTestId('setting-stationName');
  await name.fill('Bench as it was');
  await page.getByTestId('save-stationName').click();
  await page.getByTestId('settings-data').click();
  await page.getByTestId('backup-now').click();
  await expect(page.getByTestId('note')).toContainText('made and checked');
  await page.getByTestId('settings-station').click();
  await name.fill('Spoilt');
  await page.getByTestId('save-stationName').click();
  await expect(page.locator('.status')).toContainText('Spoilt');

  await page.getByTestId('settings-data').click();
  await page.getByTestId('backup-restore').first().click();
  await expect(page.getByRole('dialog')).toContainText('Nothing is overwritten');
  await page.getByTestId('restore-do').click();
  await expect(page.getByText('A backup was restored')).toBeVisible();
  await expect(page.locator('.status')).toContainText('Bench as it was');
  await page.getByTestId('nav-pack').click();
  await expect(page.getByTestId('nav-pack')).toContainText(/\d/);
});

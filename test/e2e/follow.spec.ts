import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname } from 'node:path';
import { makeTrackNumber } from '../../main/sandbox/trackNumbers.ts';
import { callStation } from './support/callStation.ts';
import { connectWith, expect, test } from './support/sandboxTest.ts';
import { packParcel } from './support/screens.ts';

const trackNumber = makeTrackNumber('ups', 1);
const items = [{ item_id: 11, sku: 'ONE', name: 'One', qty: 1, barcode: '4006381333931' }];

test('the carrier’s page of a confirmed parcel opens in the system’s browser, at an address of the station', async ({
  launch,
  sandbox,
}, testInfo) => {
  test.skip(process.platform !== 'linux', 'The system’s own opener is replaced, as Linux finds it.');
  const opener = testInfo.outputPath('xdg-open');
  const told = testInfo.outputPath('told');
  writeFileSync(opener, `#!/bin/sh\nprintf '%s\\n' "$@" > '${told}'\n`, { mode: 0o755 });
  const path = `${dirname(opener)}${delimiter}${process.env.PATH ?? ''}`;
  const { page } = await launch({ practice: false, env: { PATH: path } });
  await connectWith(page, sandbox, [{ order_id: 'FO-FOLLOW', items }]);
  await callStation(page, 'settings.set', { undoWindowSeconds: 0 });
  const lines = [{ itemId: '11', barcode: '4006381333931', qty: 1 }];
  await packParcel(page, { orderId: 'FO-FOLLOW', lines, trackNumber });
  await expect.poll(() => sandbox.ledger().orders['FO-FOLLOW']?.ships).toBe(1);
  await page.getByTestId('nav-outbox').click();
  await page.getByText('FO-FOLLOW').first().click();
  const follow = page.getByTestId('entry-detail').getByTestId('follow');
  await expect(follow).toHaveText('Track at www.ups.com');
  await follow.click();
  await expect(page.getByText('www.ups.com opens in this computer’s browser')).toBeVisible();
  // The shell makes the file before the program writes into it.
  const address = () => (existsSync(told) ? readFileSync(told, 'utf8') : '');
  await expect.poll(address).toBe(`https://www.ups.com/track?tracknum=${trackNumber}\n`);
  // The page itself still leads nowhere.
  expect(await page.evaluate("String(window.open('https://www.ups.com/'))")).toBe('null');
});

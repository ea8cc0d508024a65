import { arrive, kettle, lay, mug, packWhole } from '../../scripts/screens/orders.ts';
import { createPlayer, type Player } from '../../scripts/screens/player.ts';
import { openSection, press, type Stage, see } from '../../scripts/screens/stage.ts';
import { callStation } from './support/callStation.ts';
import { whyNoElectron } from './support/hosts.ts';
import { scan } from './support/scan.ts';
import { plugInScanner } from './support/scannerKeys.ts';
import { expect, test } from './support/test.ts';

// One after the other, on stations that go from scene to scene.
test.describe.configure({ mode: 'default' });

let player: Player | undefined;

test.beforeAll(({ host }) => {
  const missing = host === 'electron' ? whyNoElectron() : undefined;
  test.skip(missing !== undefined, missing ?? '');
  player = createPlayer({ host });
});

test.afterAll(() => player?.close());

/** A connected station with an empty bench; a fresh one has an empty outbox as well. */
async function begin(isFresh = false) {
  if (player === undefined) throw new Error('There is nobody to play scenes.');
  const show = ({ page }: Stage): Promise<void> => see(page, 'next-step');
  return await player.play({ name: 'begin', start: 'connected', isFresh, show });
}

test('the answer to a scan stands in a region that was there before it, so that a screen reader says it', {
  tag: '@accessibility',
}, async () => {
  const stage = await begin();
  const { page } = stage;
  await lay(stage, [mug, kettle]);
  const region = page.locator('.band-answer');
  await region.evaluate((element) => element.setAttribute('data-before', ''));
  const live = page.locator('[data-before]:is([role="status"], [role="alert"], [aria-live])');
  await scan(page, '4006381333931');
  await expect(live).toContainText('Mug, blue');
  await expect(live).toContainText('of 2');
  await expect(live).toHaveAttribute('role', 'status');
  await scan(page, 'NO-SUCH-CODE');
  await expect(live).toContainText('Unknown code');
  await expect(live, 'what stops the packer interrupts').toHaveAttribute('role', 'alert');
});

test('what was done besides scanning is said in a live region too', { tag: '@accessibility' }, async () => {
  const stage = await begin();
  const orderId = await arrive(stage, [mug], {}, 'pending_accept');
  await press(stage.page, 'nav-accept');
  await press(stage.page, `accept-row-${orderId}`);
  const note = stage.page.locator('[role="status"][data-testid="note"]');
  await expect(note).toBeAttached();
  await stage.page.getByRole('heading', { name: orderId }).waitFor();
  await press(stage.page, 'accept-submit');
  await expect(note).toContainText(orderId);
});

test('nothing moves for a person who asked for less motion', { tag: '@accessibility' }, async () => {
  const stage = await begin();
  const { page } = stage;
  const moving = (): Promise<readonly string[]> =>
    page.evaluate(() =>
      [...document.querySelectorAll('*')].flatMap((element) =>
        [null, '::before', '::after'].flatMap((part) => {
          const style = getComputedStyle(element, part);
          const times = `${style.transitionDuration}, ${style.animationDuration}`.split(', ');
          const isMoving = times.some((time) => Number.parseFloat(time) > 0);
          return isMoving ? [`${element.tagName}.${element.className}${part ?? ''} ${times}`] : [];
        }),
      ),
    );
  await lay(stage, [mug, kettle]);
  await scan(page, '4006381333931');
  await see(page, 'band-count');
  expect(await moving(), 'with motion a count turns and a line sinks').not.toEqual([]);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await scan(page, '4006381333931');
  expect(await moving()).toEqual([]);
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  await page.emulateMedia({ reducedMotion: null });
});

test('a scan counts and changes nothing else while a tab, a search or a select has the focus', {
  tag: '@accessibility',
}, async () => {
  const stage = await begin();
  const { page } = stage;
  const scanner = await plugInScanner(page);
  const shown = page.locator('.line').first().locator('.line-count strong');
  await lay(stage, [{ ...mug, qty: 9 }, kettle]);
  let count = 0;
  const scanHere = async (): Promise<void> => {
    await scanner.scan('4006381333931\r', 12);
    count += 1;
    await expect(shown).toHaveText(String(count));
  };

  await openSection(page, 'look');
  await page.getByTestId('settings-look').focus();
  await scanHere();
  await press(page, 'nav-settings');
  await expect(page.getByTestId('settings-look')).toHaveAttribute('aria-selected', 'true');

  await press(page, 'nav-accept');
  const search = page.getByRole('searchbox');
  await search.pressSequentially('FO', { delay: 180 });
  await scanHere();
  await press(page, 'nav-outbox');
  const filter = page.getByTestId('outbox-filter');
  const before = await filter.inputValue();
  await filter.focus();
  await scanHere();
  await press(page, 'nav-outbox');
  await expect(filter).toHaveValue(before);
});

test('a scan chooses no reason that has the focus; a person chooses it with the keys', {
  tag: '@accessibility',
}, async () => {
  const stage = await begin();
  const { page, sandbox } = stage;
  await callStation(page, 'settings.set', { undoWindowSeconds: 0 });
  sandbox.runScenario('refused', { endpoint: 'ship' });
  const orderId = await packWhole(stage);
  const open = async (): Promise<void> => {
    await press(page, 'nav-outbox');
    await page.locator(`[data-order="${orderId}"]`).click();
    await press(page, 'discard');
  };
  await open();
  const reasons = page.locator('.reasons [role="radio"]');
  await reasons.first().focus();
  await scan(page, 'NO-SUCH-CODE');
  await expect(page.getByRole('dialog')).toBeHidden();
  await open();
  await expect(reasons.first()).toHaveAttribute('aria-checked', 'false');
  await reasons.first().press('Enter');
  await expect(reasons.first()).toHaveAttribute('aria-checked', 'true');
  await page.keyboard.press('ArrowRight');
  await expect(
    reasons.nth(1),
    'the group is one tab stop, its buttons are a step of an arrow key away',
  ).toBeFocused();
});

test('the sections of the settings are one tab stop; arrow keys, Home and End choose among them', {
  tag: '@accessibility',
}, async () => {
  const { page } = await begin();
  await openSection(page, 'connections');
  await page.getByTestId('settings-connections').focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByTestId('settings-station')).toBeFocused();
  await expect(page.getByRole('tabpanel')).toContainText('Packer');
  await page.keyboard.press('End');
  await expect(page.getByTestId('settings-diagnostics')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('tab', { selected: true })).not.toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(page.getByTestId('settings-diagnostics')).toBeFocused();
});

test('a quantity is stepped by the keys of a spin button; in Accept up and down go to the neighbouring line', {
  tag: '@accessibility',
}, async () => {
  const stage = await begin();
  const { page } = stage;
  await lay(stage, [mug, kettle]);
  await scan(page, '96385074');
  await page.locator('.band-actions button').first().click();
  const pieces = page.getByRole('dialog').getByRole('spinbutton');
  await pieces.focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(pieces).toHaveAttribute('aria-valuenow', '3');
  await page.keyboard.press('Home');
  await expect(pieces).toHaveAttribute('aria-valuenow', '1');
  await page.keyboard.press('Escape');
  const orderId = await arrive(stage, [mug, kettle], {}, 'pending_accept');
  await press(page, 'nav-accept');
  await press(page, `accept-row-${orderId}`);
  await page.getByRole('heading', { name: orderId }).waitFor();
  const quantities = page.getByRole('spinbutton');
  await quantities.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(quantities.nth(1)).toBeFocused();
  await expect(quantities.first()).toHaveAttribute('aria-valuenow', '2');
});

test('the reason of a blocked button can be read under the mouse, and Escape takes it away and nothing else', {
  tag: '@accessibility',
}, async () => {
  const stage = await begin(true);
  const { page } = stage;
  const why = page.getByRole('tooltip');
  await page.keyboard.press('Alt+3');
  const retry = page.getByTestId('retry-all');
  await retry.hover();
  await expect(why).toBeVisible();
  const box = await why.boundingBox();
  if (box === null) throw new Error('The reason is nowhere');
  // Over to the words in small steps: there is no gap to fall into.
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 40 });
  await expect(why).toBeVisible();
  await page.mouse.move(600, 600);
  await expect(why).toHaveCount(0);
  await retry.focus();
  await expect(why).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(why).toHaveCount(0);
  await expect(retry).toBeFocused();
  // In a dialog the first Escape is for the words, the second for the dialog.
  await lay(stage, [mug]);
  await page.getByTestId('cannot').click();
  await page.getByTestId('cannot-do').focus();
  await expect(why).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(why).toHaveCount(0);
  await expect(page.locator('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('dialog')).toHaveCount(0);
});

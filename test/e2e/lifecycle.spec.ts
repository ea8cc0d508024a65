import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Page } from 'playwright';
import { callStation } from './support/callStation.ts';
import { expect, test } from './support/test.ts';

test('a person who closes the window gets an app that ends in order', async ({ launch }) => {
  const station = await launch();
  expect(await station.close()).toBe(0);
});

test('a killed app leaves nothing in the way of the next start', async ({ launch }) => {
  const first = await launch();
  await first.kill();
  const second = await launch({ dataDir: first.dataDir });
  await expect(second.page.locator('#root')).not.toBeEmpty();
});

test('when the page dies, the window shows it again, on the screen where the person was', async ({
  launch,
}) => {
  const { page, said, look } = await launch();
  await page.getByTestId('nav-outbox').click();
  const session = await page.context().newCDPSession(page);
  session.send('Page.crash').catch(() => undefined); // The page that would answer is the one that dies.
  await said('process ended: crashed');
  const chosen = 'document.querySelector("[data-testid=nav-outbox]")?.getAttribute("aria-current")';
  await expect.poll(() => look(chosen).catch(() => undefined)).toBe('page');
});

test('a second start on the same folder ends by itself and leaves the first alone', async ({ launch }) => {
  const first = await launch();
  await expect(launch({ dataDir: first.dataDir })).rejects.toThrow();
  await expect(first.page.locator('#root')).not.toBeEmpty();
  expect(await first.close()).toBe(0);
});

/** Asks the station itself, as the page does. */
function isPractice(page: Page): Promise<unknown> {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        window.packbench?.onFrame((frame) => {
          const { snapshot } = frame as { snapshot?: { status: { practice: boolean } } };
          if (snapshot !== undefined) resolve(snapshot.status.practice);
        });
        window.packbench?.send({ type: 'hello', protocolVersion: 1 });
      }),
  );
}

test('leaving practice shows the real station in the same window, also after the next start', async ({
  launch,
}) => {
  const first = await launch();
  expect(await isPractice(first.page)).toBe(true);
  const reloaded = first.page.waitForEvent('load');
  await first.page.evaluate(() =>
    window.packbench?.send({
      type: 'call',
      id: 'leave',
      name: 'station.setMode',
      input: { practice: false },
    }),
  );
  await reloaded;
  expect(await isPractice(first.page)).toBe(false);
  await first.close();
  const second = await launch({ dataDir: first.dataDir });
  expect(await isPractice(second.page)).toBe(false);
});

test("another program's file in the data folder is explained in the window, and left alone", async ({
  launch,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'packbench-e2e-'));
  const file = join(folder, 'station.db');
  const foreign = new Database(file);
  foreign.exec('create table note (text text); pragma application_id = 77');
  foreign.close();
  const before = await readFile(file);
  const { page } = await launch({ dataDir: folder, practice: false });
  await expect(page.getByRole('alert')).toContainText('The station cannot open');
  await expect(page.getByRole('alert')).toContainText('belongs to another program');
  expect(await readFile(file)).toEqual(before);
});

test('a station.db that is no database is set aside, and the window says so', async ({ launch }) => {
  const folder = await mkdtemp(join(tmpdir(), 'packbench-e2e-'));
  const garbage = 'This is no database at all.'.repeat(400);
  await writeFile(join(folder, 'station.db'), garbage);
  const { page } = await launch({ dataDir: folder, practice: false });
  await expect(page.getByText('was damaged and has been rebuilt')).toBeVisible();
  const aside = (await readdir(folder)).find((name) => name.startsWith('damaged-')) ?? '';
  expect(await readFile(join(folder, aside, 'station.db'), 'utf8')).toBe(garbage);
});

test('a start in kiosk mode fills the screen, and the way out in the settings closes it', async ({
  launch,
}) => {
  const station = await launch({ args: ['--kiosk'] });
  const { page } = station;
  const desktop = await callStation(page, 'desktop.get', {});
  expect(desktop).toMatchObject({
    desktop: { kiosk: { isOn: true, isForced: true }, updates: { unavailable: expect.any(String) } },
  });
  await expect.poll(() => page.evaluate("matchMedia('(display-mode: fullscreen)').matches")).toBe(true);
  const gone = page.waitForEvent('close');
  // The window may be gone before the page has told its answer; a refusal keeps it open.
  await Promise.allSettled([callStation(page, 'desktop.leave', {}), gone]);
  await gone;
  expect(await station.close()).toBe(0);
});

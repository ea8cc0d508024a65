import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ConsoleMessage, Page } from 'playwright';
import { expect, test } from './support/test.ts';

/** Errors of the page, from now on. */
function errorsOf(page: Page): readonly string[] {
  const errors: string[] = [];
  page.on('console', (message: ConsoleMessage) => {
    if (message.type() === 'error') errors.push(`${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  return errors;
}

test('the window opens and its page has nothing to complain about', async ({ launch }) => {
  const { page, dataDir } = await launch();
  const errors = errorsOf(page);
  await page.reload();
  await expect(page).toHaveTitle(/Packbench/);
  // The screens are there: the page understood what the station said.
  await expect(page.getByRole('navigation').first()).toBeVisible();
  expect(errors).toEqual([]);
  // What the window's host does stands in the log file: a packed app has no stderr that anyone sees.
  expect(readFileSync(join(dataDir, 'logs', 'packbench.log'), 'utf8')).toContain('"event":"desktop.start"');
});

test('the station answers hello over the bridge with its whole state', async ({ launch }) => {
  const { page } = await launch();
  const answer = await page.evaluate(
    () =>
      new Promise((resolve) => {
        window.packbench?.onFrame((frame) => {
          if (typeof frame === 'object' && frame !== null && 'snapshot' in frame) resolve(frame);
        });
        window.packbench?.send({ type: 'hello', protocolVersion: 1 });
      }),
  );
  expect(answer).toMatchObject({
    type: 'hello',
    protocolVersion: 1,
    snapshot: { status: { practice: true } },
  });
});

test('a frame that makes no sense is answered, and the line goes on', async ({ launch }) => {
  const { page } = await launch();
  const replies = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const replies: unknown[] = [];
        window.packbench?.onFrame((frame) => {
          if (typeof frame !== 'object' || frame === null || !('ok' in frame) || frame.ok !== false) return;
          if (replies.push(frame) === 2) resolve(replies);
        });
        window.packbench?.send('nonsense');
        window.packbench?.send({ type: 'call', id: 'x1', name: 'no.such.call', input: {} });
      }),
  );
  expect(replies).toMatchObject([
    { type: 'reply', error: { code: 'bad_request' } },
    { type: 'reply', id: 'x1', error: { code: 'bad_request' } },
  ]);
});

test('after a reload the station speaks to the new page', async ({ launch }) => {
  const { page } = await launch();
  for (let times = 0; times < 8; times += 1) {
    await page.reload();
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          window.packbench?.onFrame((frame) => {
            if (typeof frame === 'object' && frame !== null && 'snapshot' in frame) resolve();
          });
          window.packbench?.send({ type: 'hello', protocolVersion: 1 });
        }),
    );
  }
});

test('the bridge is one frozen object, and there is no other way to the host', async ({ launch }) => {
  const { page, host } = await launch();
  const seen = await page.evaluate(() => {
    const bridge = window.packbench;
    return {
      keys: Object.keys(bridge ?? {}).sort(),
      isFrozen: Object.isFrozen(bridge) && Object.isFrozen(bridge?.hostInfo),
      canBeReplaced: Reflect.set(window, 'packbench', {}) && window.packbench !== bridge,
      leaks: ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer', '__packbenchShell'].filter(
        (name) => name in window,
      ),
      hostInfo: bridge?.hostInfo,
    };
  });
  expect(seen).toMatchObject({
    keys: ['hostInfo', 'onFrame', 'send'],
    isFrozen: true,
    canBeReplaced: false,
    leaks: [],
    hostInfo: { host, platform: process.platform },
  });
  expect(seen.hostInfo?.appVersion).toMatch(/^\d+\.\d+\.\d+$/);
});

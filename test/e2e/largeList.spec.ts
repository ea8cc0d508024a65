import type { Page } from 'playwright';
import { openStationDatabases } from '../../main/core/store/stationDatabases.ts';
import { startSandbox } from '../../main/sandbox/startSandbox.ts';
import { fillCache } from '../support/cachedOrders.ts';
import { connect } from './support/screens.ts';
import { expect, test } from './support/test.ts';

const orders = 100_000;

/** A station that has read 100,000 orders before its network was cut. */
async function fill(dataDir: string): Promise<void> {
  const logger = { info: () => {}, warn: () => {}, error: () => {} };
  const databases = openStationDatabases({ dataDir, now: Date.now, logger });
  fillCache(databases.cache, orders, 1);
  databases.close();
}

interface Seen {
  readonly loaded: number;
  readonly mostRowsDrawn: number;
  readonly requests: number;
  /** Milliseconds from asking for a window of rows to having it, the slowest of all. */
  readonly slowestAnswer: number;
  /** Frames that took longer than 50 ms, of all. */
  readonly slowFrames: number;
  readonly frames: number;
}

/** Scrolls the queue to its end, as fast as rows come, and looks at every frame. Runs in the page. */
async function scrollToEnd(total: number): Promise<Seen> {
  const list = document.querySelector<HTMLElement>('.queue-list');
  if (list === null) throw new Error('There is no queue.');
  const asked = new Map<string, number>();
  let requests = 0;
  let slowestAnswer = 0;
  window.packbench?.onFrame((frame) => {
    if (typeof frame !== 'object' || frame === null || !('id' in frame)) return;
    const since = asked.get(String(frame.id));
    if (since === undefined) return;
    asked.delete(String(frame.id));
    slowestAnswer = Math.max(slowestAnswer, performance.now() - since);
  });
  let mostRowsDrawn = 0;
  let frames = 0;
  let slowFrames = 0;
  let before = performance.now();
  let loaded = 0;
  let lastHeight = 0;
  const end = before + 120_000;
  while (performance.now() < end) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const now = performance.now();
    frames += 1;
    if (now - before > 50) slowFrames += 1;
    before = now;
    const drawn = list.querySelectorAll('li');
    mostRowsDrawn = Math.max(mostRowsDrawn, drawn.length);
    loaded = Math.max(loaded, ...[...drawn].map((row) => Number(row.dataset.index) + 1));
    if (list.scrollHeight !== lastHeight) requests += 1;
    lastHeight = list.scrollHeight;
    if (loaded >= total) break;
    list.scrollTop = list.scrollHeight;
  }
  return { loaded, mostRowsDrawn, requests, slowestAnswer, slowFrames, frames };
}

async function waitForRows(page: Page): Promise<void> {
  await page.getByTestId('nav-pack').click();
  await expect(page.getByTestId('queue-count')).toContainText('100,0', { timeout: 30_000 });
}

test('100,000 orders are scrolled to the end: few rows are drawn, the rows come in windows, frames keep coming', {
  tag: '@job',
}, async ({ launch }) => {
  test.setTimeout(240_000);
  const sandbox = await startSandbox({ autoErpMs: false, orders: 3 });
  const tenant = sandbox.tenants[0];
  if (tenant === undefined) throw new Error('The sandbox has no store');
  const first = await launch({ practice: false });
  await connect(first.page, { baseUrl: sandbox.url, storeCode: tenant.storeCode, token: tenant.token });
  await first.close();
  await sandbox.close();
  await fill(first.dataDir);
  const { page } = await launch({ practice: false, dataDir: first.dataDir });
  await waitForRows(page);
  const count = Number(((await page.getByTestId('queue-count').textContent()) ?? '').replaceAll(/\D/g, ''));
  const seen = await page.evaluate(scrollToEnd, count);
  test.info().annotations.push({ type: 'measured', description: JSON.stringify(seen) });
  console.log(seen);
  expect(seen.loaded).toBe(count);
  expect(seen.mostRowsDrawn).toBeLessThan(100);
  // A hundred rows, then as many as there are, then a thousand at a time.
  expect(seen.requests).toBeLessThan(130);
  expect(seen.slowFrames / seen.frames).toBeLessThan(0.5);
});

import type { CDPSession, Page } from 'playwright';
import { connectionIdOf } from '../../scripts/screens/stage.ts';
import { callStation } from '../e2e/support/callStation.ts';
import { launchStation } from '../e2e/support/launchStation.ts';
import { scan } from '../e2e/support/scan.ts';
import { connect } from '../e2e/support/screens.ts';
import { inBenchFolder } from './support/benchFolder.ts';
import { megabytesOf } from './support/memory.ts';
import { packersPause } from './support/packersPace.ts';
import { addReadyEntries } from './support/readyEntries.ts';
import { openShop } from './support/shop.ts';

/** Milliseconds from the key-down of a scanner's suffix; see `watchScans`. */
export interface ScanToPaint {
  /** Until the count stood in the document. */
  readonly shown: readonly number[];
  /** The same, and the work of the frame that paints it; waiting for the screen's next refresh left out. */
  readonly ready: readonly number[];
  /** Until that frame was over: at 60 Hz that is up to 16.7 ms more, which no program can shorten. */
  readonly painted: readonly number[];
}

export interface WindowFigures {
  readonly quiet: ScanToPaint;
  readonly whileReading: ScanToPaint;
  /** While the shop takes some time for each answer, as over a network. */
  readonly whileSending: ScanToPaint;
  /** While it answers at once, on the same two cores: some 2,000 parcels a second. */
  readonly whileSendingFast: ScanToPaint;
  /** Of the main process, at most. */
  readonly megabytes: number;
}

/**
 * Scans by real key events in the window of the built app, alone, while all orders are read, and while parcels go out: those of
 * several stations, one after the other, since the parcels of one are gone after some hundred scans.
 */
export function measureWindow(options: {
  readonly orders: number;
  readonly scans: number;
  /** Parcels that go out to a shop that answers at once; a third of them in each round over a network. */
  readonly entries: number;
  readonly rounds: number;
  readonly seed: number;
}): Promise<WindowFigures> {
  return inBenchFolder(async (dataDir) => {
    const shop = await openShop(options.orders, options.seed);
    const first = await launchStation({ practice: false, dataDir });
    await connect(first.page, shop.connection);
    const connectionId = await connectionIdOf(first.page);
    const pause = (page: Page, paused: boolean) =>
      callStation(page, 'connections.pause', { connectionId, paused });
    await callStation(first.page, 'sync.now', { connectionId });
    await callStation(first.page, 'connections.keepTokens', { onDisk: true });
    await pause(first.page, true);
    await first.close();

    let quiet = noScans;
    let whileReading = noScans;
    let whileSending = noScans;
    let whileSendingFast = noScans;
    let megabytes = 0;
    let sent = 0;
    for (let round = 0; round <= options.rounds; round += 1) {
      const isFirst = round === 0;
      const entries = isFirst ? options.entries : Math.ceil(options.entries / 3);
      shop.answerAfter(isFirst ? 0 : answerOverNetwork);
      addReadyEntries(dataDir, connectionId, entries, sent);
      sent += entries;
      const bench = await openBench(dataDir);
      const { page, scans } = bench;
      if (isFirst) quiet = await scans(async (done) => done >= options.scans);
      await pause(page, false);
      const seen = await scans(async () => (await unsent(page)) === 0);
      if (isFirst) whileSendingFast = seen;
      else whileSending = together(whileSending, seen);
      if (isFirst) {
        await callStation(page, 'connections.save', {
          ...shop.connection,
          id: connectionId,
          token: undefined,
          partials: 'off',
        });
        const reading = readAll(page, connectionId, options.orders - options.entries);
        whileReading = await scans(async () => reading.isOver());
        await reading.end;
      }
      await pause(page, true);
      megabytes = Math.max(megabytes, megabytesOf(bench.pid, 'VmHWM'));
      await bench.close();
    }
    await shop.close();
    return { quiet, whileReading, whileSending, whileSendingFast, megabytes };
  });
}

/** Milliseconds, as to a server in the same country. */
const answerOverNetwork = 20;

const noScans: ScanToPaint = { shown: [], ready: [], painted: [] };

function together(some: ScanToPaint, more: ScanToPaint): ScanToPaint {
  return {
    shown: [...some.shown, ...more.shown],
    ready: [...some.ready, ...more.ready],
    painted: [...some.painted, ...more.painted],
  };
}

/** A station at which an order of many pieces lies open; it has been scanned into long enough to be warm. */
async function openBench(dataDir: string) {
  const { close, page, pid } = await launchStation({ practice: false, dataDir });
  // Before the page's own listeners, which swallow what a scanner types.
  await page.addInitScript(watchEnter);
  await page.reload();
  await page.getByTestId('nav-pack').click();
  await scan(page, 'FO-BENCH');
  await page.getByTestId('line-1').waitFor();
  await page.evaluate(watchScans);
  const keys = await page.context().newCDPSession(page);
  const scans = (isOver: (done: number) => Promise<boolean>): Promise<ScanToPaint> =>
    scanUntil(page, keys, isOver);
  await scans(async (done) => done >= 20);
  return { close, page, pid, scans };
}

/** Reads all orders; fewer than `atLeast` would be another measurement. */
function readAll(page: Page, connectionId: string, atLeast: number) {
  let over = false;
  const end = callStation(page, 'sync.now', { connectionId, sweep: true }).then(({ results }) => {
    over = true;
    const { orders = 0 } = results.find(({ queue }) => queue === 'pending_shipment') ?? {};
    if (orders < atLeast) throw new Error(`Only ${orders} orders were read.`);
  });
  return { end, isOver: () => over };
}

async function unsent(page: Page): Promise<number> {
  const { total } = await callStation(page, 'outbox.list', { state: 'confirmed', limit: 1 });
  const all = await callStation(page, 'outbox.list', { limit: 1 });
  return all.total - total;
}

async function scanUntil(
  page: Page,
  keys: CDPSession,
  isOver: (done: number) => Promise<boolean>,
): Promise<ScanToPaint> {
  const shown: number[] = [];
  const ready: number[] = [];
  const painted: number[] = [];
  let torn = 0;
  do {
    for (let count = 0; count < 10; count += 1) {
      await packersPause(shown.length);
      const seen = page.evaluate(() => window.nextScanSeen?.());
      for (const key of 'BENCH-1') await pressKey(keys, key);
      await pressKey(keys, 'Enter');
      const times = await seen;
      if (times === undefined) throw new Error('Nobody watches the scans.');
      // Its keys stood still for so long on a busy computer that they were no scan.
      if (times === 'torn') {
        torn += 1;
        if (torn > 5) throw new Error('Keys cannot be pressed at a scanner’s pace here.');
        continue;
      }
      shown.push(times.shown);
      ready.push(times.shown + times.frame);
      painted.push(times.painted);
    }
  } while (!(await isOver(shown.length)));
  return { shown, ready, painted };
}

async function pressKey(keys: CDPSession, key: string): Promise<void> {
  const isEnter = key === 'Enter';
  const code = isEnter ? 'Enter' : key === '-' ? 'Minus' : /\d/.test(key) ? `Digit${key}` : `Key${key}`;
  const text = isEnter ? '\r' : key;
  const windowsVirtualKeyCode = isEnter ? 13 : key === '-' ? 189 : key.charCodeAt(0);
  const event = { key, code, windowsVirtualKeyCode };
  await keys.send('Input.dispatchKeyEvent', { type: 'keyDown', text, ...event });
  await keys.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
}

interface SeenScan {
  readonly shown: number;
  readonly frame: number;
  readonly painted: number;
}

declare global {
  interface Window {
    nextScanSeen?: () => Promise<SeenScan | 'torn'>;
    enterPressedAt?: number;
  }
}

/** Runs in the page. */
function watchEnter(): void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') window.enterPressedAt = event.timeStamp;
  };
  window.addEventListener('keydown', onKey, { capture: true });
}

/** Runs in the page: from an Enter to the next change of the counted pieces, and to the end of the frame that has it. */
function watchScans(): void {
  const count = document.querySelector('[data-testid="line-1"] .line-count');
  if (count === null) throw new Error('There is no line.');
  window.nextScanSeen = () =>
    new Promise((resolve) => {
      window.enterPressedAt = Number.NaN;
      const giveUp = setTimeout(() => {
        observer.disconnect();
        resolve('torn');
      }, 5000);
      const observer = new MutationObserver(() => {
        clearTimeout(giveUp);
        const pressed = window.enterPressedAt ?? Number.NaN;
        const shown = performance.now() - pressed;
        observer.disconnect();
        // Its suffix came too late to be one.
        if (Number.isNaN(shown)) return resolve('torn');
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          const begin = performance.now();
          port1.onmessage = () => {
            const now = performance.now();
            resolve({ shown, frame: now - begin, painted: now - pressed });
          };
          port2.postMessage('');
        });
      });
      observer.observe(count, { subtree: true, childList: true, characterData: true });
    });
}

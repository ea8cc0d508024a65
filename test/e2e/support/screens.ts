import type { Page } from 'playwright';
import type { Parcel } from './parcels.ts';
import { scan } from './scan.ts';
import { TourStopped, waitFor } from './wait.ts';

/** What a person does on the station's screens, by what a person sees; the packing tour and the tests share it. */

export type Connection = { readonly baseUrl: string; readonly storeCode: string; readonly token: string };

const patience = 20;

/** A number that stands in an element, or undefined while there is none. */
async function numberIn(page: Page, selector: string): Promise<number | undefined> {
  const found = page.locator(selector);
  if ((await found.count()) === 0) return undefined;
  const digits = ((await found.first().textContent()) ?? '').replace(/\D/g, '');
  return digits === '' ? undefined : Number(digits);
}

/** Fills in the first-run screen, waits for its test of the token, and goes on to packing. */
export async function connect(page: Page, connection: Connection): Promise<void> {
  await seen(page, 'first-run', 'The first-run screen did not appear.');
  await page.getByTestId('connection-name').fill('Packing tour');
  await page.getByTestId('connection-base-url').fill(connection.baseUrl);
  await page.getByTestId('connection-store-code').fill(connection.storeCode);
  await page.getByTestId('connection-token').fill(connection.token);
  await page.getByTestId('connect').click();
  await seen(page, 'start-packing', 'The station did not say what the token may do.');
  await page.getByTestId('start-packing').click();
  await seen(page, 'nav-pack', 'The pack screen did not open after connecting.');
}

async function seen(page: Page, testId: string, sentence: string): Promise<void> {
  const element = page.getByTestId(testId).first();
  await waitFor(sentence, patience, async () => ((await element.isVisible()) ? true : undefined));
}

/** Orders that the station has read, over all queues. */
export async function countOrders(page: Page): Promise<number> {
  let sum = 0;
  for (const name of ['pack', 'accept', 'failed']) {
    sum += (await numberIn(page, `[data-testid="nav-${name}"] .nav-count`)) ?? 0;
  }
  return sum;
}

/** Calls that ShipperOne has not confirmed yet. */
export async function countUnsent(page: Page): Promise<number> {
  return (await numberIn(page, '[data-testid="outbox-count"]')) ?? 0;
}

/** How far the shipment of an order is, as the screen shows it; undefined while it shows none. */
export async function entryState(page: Page, orderId: string): Promise<string | undefined> {
  const badge = page.getByTestId(`entry-state-${orderId}`).first();
  if ((await badge.count()) === 0) return undefined;
  return (await badge.getAttribute('data-state')) ?? undefined;
}

/** Waits until the status bar says that ShipperOne is in this state: online or offline. */
export async function waitForLink(page: Page, state: 'online' | 'offline'): Promise<void> {
  const link = page.locator(`[data-testid="status-link"][data-state="${state}"]`);
  await waitFor(`The status bar did not say that ShipperOne is ${state}.`, patience, async () =>
    (await link.count()) > 0 ? true : undefined,
  );
}

/** Reads all queues now instead of at their next turn. */
export async function readNow(page: Page): Promise<void> {
  await page.getByTestId('status-link').click();
  await page.getByTestId('read-now').click();
  await page.keyboard.press('Escape');
}

/** Accepts the first so many orders of the Accept screen in full. Returns their numbers. */
export async function acceptOrders(page: Page, count: number): Promise<readonly string[]> {
  await page.getByTestId('nav-accept').click();
  const accepted: string[] = [];
  while (accepted.length < count) {
    const orderId = await waitFor('The Accept screen shows no order.', patience, () =>
      firstRow(page, accepted),
    );
    await page.getByTestId(`accept-row-${orderId}`).click();
    const heading = page.getByRole('heading', { name: orderId });
    const button = page.locator('[data-testid="accept-submit"]:not([aria-disabled="true"])');
    await waitFor(`Order ${orderId} cannot be accepted on the Accept screen.`, patience, async () =>
      (await heading.count()) > 0 && (await button.count()) > 0 ? true : undefined,
    );
    await button.click();
    accepted.push(orderId);
  }
  return accepted;
}

async function firstRow(page: Page, except: readonly string[]): Promise<string | undefined> {
  for (const row of await page.getByTestId(/^accept-row-/).all()) {
    const orderId = (await row.getAttribute('data-testid'))?.replace('accept-row-', '');
    if (orderId !== undefined && !except.includes(orderId)) return orderId;
  }
  return undefined;
}

/** Packs one order with the scanner alone and waits until the station has saved it. */
export async function packParcel(page: Page, parcel: Parcel): Promise<void> {
  await page.getByTestId('nav-pack').click();
  await scan(page, parcel.orderId);
  const opened = page.getByTestId('pack-order-id').filter({ hasText: parcel.orderId });
  await waitFor(`Order ${parcel.orderId} did not open when its number was scanned.`, patience, async () =>
    (await opened.count()) > 0 ? true : undefined,
  );
  for (const line of parcel.lines) {
    for (let unit = 0; unit < line.qty; unit += 1) await scan(page, line.barcode);
  }
  await waitForPhase(page, 'tracking', `Not every item of ${parcel.orderId} was counted.`);
  await scan(page, parcel.trackNumber);
  await waitForPhase(page, 'finished', `Order ${parcel.orderId} was not finished by its label.`);
}

async function waitForPhase(page: Page, phase: string, sentence: string): Promise<void> {
  const badge = page.locator(`[data-testid="pack-phase"][data-phase="${phase}"]`);
  await waitFor(sentence, patience, async () => ((await badge.count()) > 0 ? true : undefined)).catch(
    async (error: unknown) => {
      if (!(error instanceof TourStopped)) throw error;
      const band = (await page.getByTestId('scan-band').textContent()) ?? '';
      throw new TourStopped(`${error.message} The station says: ${band.replaceAll(/\s+/g, ' ')}`);
    },
  );
}

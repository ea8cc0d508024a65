import type { Locator, Page } from 'playwright';
import { z } from 'zod';
import type { Sandbox } from '../../../main/sandbox/sandbox.ts';
import { makeTrackNumber } from '../../../main/sandbox/trackNumbers.ts';
import { scan } from './scan.ts';

/** What a shift of many orders is made of, and what is read off the screen and out of the ledger at its end. */

export const orders = 40;
export const numberOf = (index: number): string => `FO-S${String(index).padStart(2, '0')}`;
export const codeOf = (item: number): string => `GOODS-${item}`;
/** One to three pieces of one to three products. */
export const itemsOf = (index: number) =>
  Array.from({ length: 1 + (index % 3) }, (_, line) => ({ item: line + 1, qty: 1 + ((index + line) % 2) }));
export const labelOf = (index: number, box = 1): string => makeTrackNumber('ups', `shift ${index} ${box}`);

/** What the test did, beside the station: who finished how much, and what was refused. */
export function tallies() {
  const packers = new Map<string, { orders: number; parcels: number; pieces: number; refusals: number }>();
  const reasons = new Map<string, number>();
  const of = (packer: string) => {
    const known = packers.get(packer) ?? { orders: 0, parcels: 0, pieces: 0, refusals: 0 };
    packers.set(packer, known);
    return known;
  };
  return {
    packers,
    reasons,
    finished: (packer: string, pieces: number, parcels = 1): void => {
      const one = of(packer);
      one.orders += 1;
      one.parcels += parcels;
      one.pieces += pieces;
    },
    refused: (packer: string, reason: string): void => {
      of(packer).refusals += 1;
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    },
  };
}

export async function phase(page: Page, name: string): Promise<void> {
  await page.locator(`[data-testid="pack-phase"][data-phase="${name}"]`).waitFor();
}

export async function open(page: Page, index: number): Promise<void> {
  await scan(page, numberOf(index));
  await page
    .getByTestId('pack-order-id')
    .filter({ hasText: numberOf(index) })
    .waitFor();
}

export async function scanGoods(page: Page, index: number): Promise<number> {
  let pieces = 0;
  for (const { item, qty } of itemsOf(index)) {
    for (let piece = 0; piece < qty; piece += 1) await scan(page, codeOf(item));
    pieces += qty;
  }
  await phase(page, 'tracking');
  return pieces;
}

export async function label(page: Page, index: number): Promise<void> {
  await scan(page, labelOf(index));
  await phase(page, 'finished');
}

/** ShipperOne said so, and the station heard it. */
export async function confirmed(page: Page, index: number): Promise<void> {
  const badge = page.locator(`[data-testid="entry-state-${numberOf(index)}"][data-state="confirmed"]`);
  await badge.first().waitFor({ timeout: 30_000 });
}

/** So much of the first product is counted on the screen: whatever was scanned has reached the station. */
export async function counted(page: Page, pieces: number): Promise<void> {
  const count = page.getByTestId('line-1').locator('.line-count strong');
  await count.filter({ hasText: new RegExp(`^${pieces}$`) }).waitFor();
}

/** Refusals stand on the band until something else is scanned. */
export async function refused(page: Page, code: string): Promise<void> {
  await scan(page, code);
  await page.locator('.band[data-tone="wrong"]').waitFor();
}

/** The numbers of these tiles of Today as they are now. */
export async function tilesOf(page: Page, ids: readonly string[]): Promise<Readonly<Record<string, number>>> {
  const seen: Record<string, number> = {};
  for (const id of ids) {
    const text = (await page.getByTestId(`tile-${id}`).locator('.day-value').textContent()) ?? '';
    seen[id] = Number(text.replaceAll(/\D/g, ''));
  }
  return seen;
}

export function figure(page: Page, packer: string, id: string): Locator {
  return page.locator(`[data-packer="${packer}"] [data-figure="${id}"] dd`);
}

const shipBody = z.object({ shipment: z.object({ tracks: z.array(z.unknown()) }) });

/** What ShipperOne did, to the unit. */
export function shippedOf(sandbox: Sandbox) {
  const { entries, orders: counts } = sandbox.ledger();
  const calls = entries.filter((one) => one.action === 'ship' && one.effect === 'applied');
  const items = Object.values(counts).flatMap((order) => Object.values(order.items));
  return {
    calls: calls.length,
    orders: new Set(calls.map(({ orderId }) => orderId)).size,
    parcels: calls.reduce((sum, { body }) => sum + shipBody.parse(body).shipment.tracks.length, 0),
    pieces: items.reduce((sum, { unitsShipped }) => sum + unitsShipped, 0),
  };
}

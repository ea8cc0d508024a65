import type { Page } from 'playwright';
import { callStation } from './callStation.ts';
import { test as base, connectWith } from './sandboxTest.ts';
import type { Station } from './station.ts';

export interface ItemRow {
  readonly item_id: number;
  readonly sku: string;
  readonly name: string;
  readonly qty: number;
  readonly barcode: string;
}

export interface BenchOptions {
  /** Orders to pack, as ShipperOne sends them. */
  readonly orders: readonly { readonly order_id: string; readonly items: readonly ItemRow[] }[];
  readonly settings?: Parameters<typeof callStation<'settings.set'>>[2];
}

/** An item with the code that its label carries. */
export function itemRow(id: number, name: string, qty: number): ItemRow {
  return { item_id: id, sku: `SKU-${id}`, name, qty, barcode: `ITEM-${id}` };
}

/** Tests of a bench that is connected to a ShipperOne holding just these orders, all read and shown. */
export const test = base.extend<{
  readonly bench: (options: BenchOptions) => Promise<Page>;
}>({
  sandboxOrders: 0,
  bench: async ({ launch, sandbox }, use) => {
    await use(async ({ orders, settings = {} }) => {
      const { page }: Station = await launch({ practice: false });
      await connectWith(page, sandbox, orders);
      await callStation(page, 'settings.set', settings);
      await callStation(page, 'sync.now', { sweep: true });
      // The window hears of settings made beside it when it starts.
      await page.reload();
      await page.getByTestId('nav-pack').waitFor();
      for (const { order_id } of orders) await page.getByTestId(`queue-row-${order_id}`).waitFor();
      return page;
    });
  },
});

export { expect } from './sandboxTest.ts';

import type { Page } from 'playwright';
import type { Sandbox } from '../../../main/sandbox/sandbox.ts';
import { startSandbox } from '../../../main/sandbox/startSandbox.ts';
import { callStation } from './callStation.ts';
import { connect } from './screens.ts';
import type { Station } from './station.ts';
import { test as base } from './test.ts';

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
  readonly sandbox: Sandbox;
  readonly bench: (options: BenchOptions) => Promise<Page>;
}>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from its pattern.
  sandbox: async ({}, use) => {
    const sandbox = await startSandbox({ autoErpMs: false, orders: 0 });
    await use(sandbox);
    await sandbox.close();
  },
  bench: async ({ launch, sandbox }, use) => {
    await use(async ({ orders, settings = {} }) => {
      for (const row of orders) sandbox.addOrder({ queue: 'pending_shipment', row });
      const { page }: Station = await launch({ practice: false });
      const tenant = sandbox.tenants[0];
      if (tenant === undefined) throw new Error('The sandbox has no store');
      await connect(page, { baseUrl: sandbox.url, storeCode: tenant.storeCode, token: tenant.token });
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

export { expect } from './test.ts';

import type { Page } from 'playwright';
import type { Sandbox } from '../../../main/sandbox/sandbox.ts';
import { startSandbox } from '../../../main/sandbox/startSandbox.ts';
import { connect } from './screens.ts';
import { test as base } from './test.ts';

interface SandboxFixtures {
  /** How many believable orders the sandbox begins with; `test.use` changes it for a file. */
  readonly sandboxOrders: number;
  readonly sandbox: Sandbox;
}

/** The tests' usual world: the app, and a ShipperOne with a few orders. */
export const test = base.extend<SandboxFixtures>({
  sandboxOrders: [3, { option: true }],
  sandbox: async ({ sandboxOrders }, use) => {
    const sandbox = await startSandbox({ autoErpMs: false, orders: sandboxOrders });
    await use(sandbox);
    await sandbox.close();
  },
});

export { expect } from '@playwright/test';

/** Connects the first store on the first-run screen, once these orders are in it as well. */
export async function connectWith(
  page: Page,
  sandbox: Sandbox,
  orders: readonly { readonly order_id: string; readonly items: readonly object[] }[] = [],
): Promise<void> {
  const tenant = sandbox.tenants[0];
  if (tenant === undefined) throw new Error('The sandbox has no store');
  for (const row of orders) sandbox.addOrder({ queue: 'pending_shipment', row: { ...row } });
  await connect(page, { baseUrl: sandbox.url, storeCode: tenant.storeCode, token: tenant.token });
}

/** Opens a section of Settings. */
export async function openSettings(page: Page, section: string): Promise<void> {
  await page.getByTestId('nav-settings').click();
  await page.getByTestId(`settings-${section}`).click();
}

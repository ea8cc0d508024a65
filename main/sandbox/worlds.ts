import { makeOrders, tenantSeed } from './generator/makeOrders.ts';
import { DEFAULT_ERP, type ErpSettings } from './model/erp.ts';
import type { StartOptions } from './sandbox.ts';
import { type OpenedState, openStateFile, type StateFile } from './state/stateFile.ts';
import type { TenantOptions } from './tenants.ts';
import { createWorld, type World } from './world/world.ts';

/** The tenants' worlds, kept on disk where a state file is given. */
export interface Worlds {
  readonly byStore: ReadonlyMap<string, World>;
  readonly setAside: OpenedState['setAside'];
  close(): void;
}

const ORDERS = 40;

/** The stores of a sandbox, from its state file if it has one; a file that cannot be read is set aside. */
export function createWorlds(
  tenants: readonly TenantOptions[],
  options: StartOptions,
  now: () => number,
): Worlds {
  const opened = options.stateFile === undefined ? undefined : openStateFile(options.stateFile, now);
  const { seed = 1, orders = ORDERS } = options;
  const erp = erpSettings(options.autoErpMs);
  const byStore = new Map<string, World>();
  for (const [index, tenant] of tenants.entries()) {
    const { storeCode, partials, partialShip = 'additive' } = tenant;
    const settings = { partials, partialShip, erp };
    const world = createWorld(storeCode, tenantSeed(seed, storeCode), settings, {
      now,
      onChange: (change) => {
        opened?.file.append(storeCode, change);
        if (opened?.file.isBloated) rewrite(opened.file, byStore);
      },
    });
    byStore.set(storeCode, world);
    const stored = opened?.loaded?.get(storeCode);
    const count = tenant.orders ?? (index === 0 ? orders : Math.min(orders, ORDERS));
    if (stored) world.load([...stored.orders.values()], stored.entries);
    else world.load(makeOrders({ seed, storeCode, count, baseTime: now() }), []);
  }
  const lost = [...(opened?.loaded?.keys() ?? [])].find((storeCode) => !byStore.has(storeCode));
  if (lost !== undefined) {
    opened?.file.close();
    throw new Error(`The state file holds orders of store "${lost}", which is not one of the tenants given.`);
  }
  if (opened) rewrite(opened.file, byStore);
  return { byStore, setAside: opened?.setAside, close: () => opened?.file.close() };
}

function rewrite(file: StateFile, worlds: ReadonlyMap<string, World>): void {
  file.rewrite(
    [...worlds.values()].map(({ storeCode, orders, ledger }) => ({
      storeCode,
      orders: orders.all(),
      entries: ledger.read().entries,
    })),
  );
}

function erpSettings(autoErpMs: number | false = DEFAULT_ERP.allocateAfterMs): ErpSettings {
  return autoErpMs === false
    ? { ...DEFAULT_ERP, mode: 'manual' }
    : { ...DEFAULT_ERP, allocateAfterMs: autoErpMs };
}

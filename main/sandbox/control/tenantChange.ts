import type { Partials } from '../model/order.ts';
import type { PartialShip } from '../model/ship.ts';
import type { TenantSettings } from '../world/world.ts';

/** What POST /tenant may change; what is left out stays. */
export interface TenantChange {
  readonly partials?: Partials | undefined;
  readonly partialShip?: PartialShip | undefined;
  readonly autoErpMs?: number | false | undefined;
  readonly splitAllocation?: boolean | undefined;
  readonly failRate?: number | undefined;
}

/** The settings with a change from the control endpoint; what it leaves out stays. */
export function toTenantChange(change: TenantChange, now: TenantSettings): TenantSettings {
  const { autoErpMs } = change;
  return {
    partials: change.partials ?? now.partials,
    partialShip: change.partialShip ?? now.partialShip,
    erp: {
      ...now.erp,
      ...(autoErpMs === undefined ? {} : { mode: autoErpMs === false ? 'manual' : 'auto' }),
      ...(typeof autoErpMs === 'number' ? { allocateAfterMs: autoErpMs } : {}),
      splitAllocation: change.splitAllocation ?? now.erp.splitAllocation,
      failRate: change.failRate ?? now.erp.failRate,
    },
  };
}

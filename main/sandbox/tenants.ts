import { RIGHTS } from './http/api.ts';
import type { TokenGrant } from './http/tokens.ts';
import { ACTIONS, type Partials, QUEUES } from './model/order.ts';
import type { PartialShip } from './model/ship.ts';

/** A tenant to set up. */
export interface TenantOptions {
  readonly storeCode: string;
  readonly partials: Partials;
  /** How many orders to generate; by default see StartOptions.orders. */
  readonly orders?: number;
  /** The token with every right; by default `sandbox-<store code>-token`. */
  readonly token?: string;
  /** What a repeated partial ship does; by default `additive`, the harder reading for a client. */
  readonly partialShip?: PartialShip;
}

/** A tenant as it runs, with what a client needs to connect. */
export interface Tenant {
  readonly storeCode: string;
  readonly partials: Partials;
  /** The token with every right. */
  readonly token: string;
  /** All tokens: the one with every right and one for each right that is missing (`sandbox-<store>-no-<right>`). */
  readonly tokens: readonly TokenGrant[];
}

/** Partials per order, never, and always: the three ways a tenant may be set up. */
export const DEFAULT_TENANTS: readonly TenantOptions[] = [
  { storeCode: 'default', partials: 'perOrder' },
  { storeCode: 'whole', partials: 'off' },
  { storeCode: 'partial', partials: 'on' },
];

/** The tenant with its tokens, which follow from the store code alone so that they can be typed from memory. */
export function makeTenant(options: TenantOptions): Tenant {
  const { storeCode, partials } = options;
  const token = options.token ?? `sandbox-${storeCode}-token`;
  const endpoints = [...QUEUES, ...ACTIONS];
  const limited = endpoints.map((missing) => ({
    token: `sandbox-${storeCode}-no-${missing.replace('_', '-')}`,
    storeCode,
    rights: endpoints.filter((one) => one !== missing).map((one) => RIGHTS[one]),
  }));
  return {
    storeCode,
    partials,
    token,
    tokens: [{ token, storeCode, rights: Object.values(RIGHTS) }, ...limited],
  };
}

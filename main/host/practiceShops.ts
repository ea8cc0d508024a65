import type { Connection } from '../contract/connections.ts';
import { ok, type Result } from '../contract/errors.ts';
import type { Handlers } from '../rpc/server.ts';
import type { Tenant } from '../sandbox/tenants.ts';

/** The shops of practice mode: the one that is always there, and a second one for those who work for several tenants. */
export interface PracticeShops {
  /** Every start gives the first shop its token anew: a scenario of the day before may have changed it. */
  connectFirst(handlers: Handlers): Promise<void>;
  /** Enters the tokens again where a shop is connected, which lifts every pause. */
  renew(handlers: Handlers): Promise<void>;
  isSecondConnected(handlers: Handlers): Promise<boolean>;
  connectSecond(handlers: Handlers): Promise<Result<unknown>>;
  /** Refused by the station while calls of it wait or an order of it lies on the bench. */
  removeSecond(handlers: Handlers): Promise<Result<number>>;
}

const FIRST = 'Practice shop';
const SECOND = 'Second practice shop';

/** @throws when the sandbox has fewer than two stores. */
export function practiceShops(tenants: readonly Tenant[], baseUrl: string): PracticeShops {
  const [first, second] = tenants;
  if (first === undefined || second === undefined) throw new Error('The sandbox has too few stores.');

  const find = async (handlers: Handlers, { storeCode }: Tenant): Promise<Connection | undefined> => {
    const listed = await handlers['connections.list']({});
    if (!listed.ok) throw new Error(listed.error.message);
    return listed.value.connections.find((one) => one.baseUrl === baseUrl && one.storeCode === storeCode);
  };

  const connect = async (handlers: Handlers, tenant: Tenant, name: string) => {
    const known = await find(handlers, tenant);
    const { storeCode, token, partials } = tenant;
    const named = known === undefined ? { name, partials } : known;
    return handlers['connections.save']({
      ...(known === undefined ? {} : { id: known.connectionId }),
      name: named.name,
      partials: named.partials,
      baseUrl,
      storeCode,
      token,
    });
  };

  return {
    connectFirst: async (handlers) => {
      const saved = await connect(handlers, first, FIRST);
      if (!saved.ok) throw new Error(saved.error.message);
      // A second shop of the day before is met as it was left, and gets its token like the first.
      if ((await find(handlers, second)) !== undefined) await connect(handlers, second, SECOND);
    },
    renew: async (handlers) => {
      for (const tenant of [first, second]) {
        if ((await find(handlers, tenant)) !== undefined) await connect(handlers, tenant, FIRST);
      }
    },
    isSecondConnected: async (handlers) => (await find(handlers, second)) !== undefined,
    connectSecond: (handlers) => connect(handlers, second, SECOND),
    removeSecond: async (handlers) => {
      const known = await find(handlers, second);
      if (known === undefined) return ok(0);
      const removed = await handlers['connections.remove']({ connectionId: known.connectionId });
      return removed.ok ? ok(1) : removed;
    },
  };
}

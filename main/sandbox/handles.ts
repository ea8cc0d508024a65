import type { FaultBook } from './faults/faultBook.ts';
import type { GuideBooks } from './http/guideApi.ts';
import type { RequestLog } from './http/requestLog.ts';
import { createOperator, type Operator } from './operator.ts';
import type { Sandbox } from './sandbox.ts';
import type { World } from './world/world.ts';

interface HandlePorts extends GuideBooks {
  readonly faults: FaultBook;
  readonly log: RequestLog;
  readonly now: () => number;
}

type Handles = Omit<
  Sandbox,
  | 'scenarios'
  | 'runScenario'
  | 'stopScenario'
  | 'url'
  | 'port'
  | 'controlUrl'
  | 'tenants'
  | 'setAside'
  | 'unplug'
  | 'plugIn'
  | 'now'
  | 'close'
>;

/** Everything a test or the control endpoint may do to a running sandbox, apart from the network. */
export function createHandles({ worlds, tokens, faults, log, now }: HandlePorts): Handles {
  const worldOf = (storeCode?: string): World => {
    const world = storeCode === undefined ? [...worlds.values()][0] : worlds.get(storeCode);
    if (!world) throw new Error(`There is no store "${storeCode ?? ''}" in this sandbox.`);
    return world;
  };
  const settled = (storeCode?: string): World => {
    const world = worldOf(storeCode);
    world.settle();
    return world;
  };
  const operator = (storeCode?: string): Operator => createOperator(worldOf(storeCode), now);
  return {
    ledger: (storeCode) => worldOf(storeCode).ledger.read(),
    order: (orderId, storeCode) => settled(storeCode).orders.get(orderId),
    queue: (queue, storeCode) => {
      const index = settled(storeCode).orders.queue(queue);
      return index.range(0, index.size).map((order) => order.orderId);
    },
    requests: () => log.all(),
    addOrder: (order = {}, storeCode) => operator(storeCode).addOrder(order),
    changeOrder: (orderId, patch, storeCode) => operator(storeCode).changeOrder(orderId, patch),
    removeOrder: (orderId, storeCode) => operator(storeCode).removeOrder(orderId),
    cancelOrder: (orderId, storeCode) => operator(storeCode).cancelOrder(orderId),
    returnOrder: (orderId, storeCode) => operator(storeCode).returnOrder(orderId),
    shipElsewhere: (orderId, storeCode) => operator(storeCode).shipElsewhere(orderId),
    failOrder: (orderId, reason, storeCode) => operator(storeCode).failOrder(orderId, reason),
    resolveOrder: (orderId, storeCode) => operator(storeCode).resolveOrder(orderId),
    moveErp: (storeCode) => worldOf(storeCode).tick(),
    settings: (storeCode) => worldOf(storeCode).settings(),
    changeTenant: (settings, storeCode) => worldOf(storeCode).change(settings),
    putToken: (grant) => tokens.put(grant),
    revokeToken: (token) => tokens.remove(token),
    setFault: (fault) => faults.set(fault),
    clearFaults: (id) => faults.clear(id),
    faults: () => faults.all(),
  };
}

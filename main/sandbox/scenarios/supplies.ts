import { oddRows } from '../generator/oddRows.ts';
import { QUEUES, type Queue } from '../model/order.ts';
import { once } from './orders.ts';
import type { Scenario, ScenarioStage } from './scenario.ts';

/** What comes in, and what the ERP does with it. */
export const SUPPLY_SCENARIOS = {
  new_orders: once('New orders come in (5).', ['count', 'endpoint', 'storeCode'], (stage) => ({
    orderIds: arrive(stage, stage.given.count ?? 5, ['pending_shipment', 'pending_accept']),
  })),
  failed_orders: once('Orders fail, each with a believable reason (3).', ['count', 'storeCode'], (stage) => ({
    orderIds: arrive(stage, stage.given.count ?? 3, ['failed']),
  })),
  odd_orders: once(
    'Orders with odd data come in: huge and text ids, quantities as text, nulls, missing names, 5,000 lines, HTML, emoji.',
    ['endpoint', 'storeCode'],
    (stage) => {
      const queue = queueOf(stage) ?? 'pending_shipment';
      const { sandbox, given } = stage;
      return { orderIds: oddRows().map((row) => sandbox.addOrder({ row, queue }, given.storeCode)) };
    },
  ),
  allocate: once('The ERP moves on everything that waits for it.', ['storeCode'], ({ sandbox, given }) => {
    sandbox.moveErp(given.storeCode);
    return {};
  }),
  allocation_waits: {
    group: 'orders',
    lasts: true,
    takes: ['minutes', 'storeCode'],
    about: 'The ERP takes a break: accepted orders stay in allocation.',
    start: (stage) => withErp(stage, { mode: 'manual' }),
  },
  allocation_fails: {
    group: 'orders',
    lasts: true,
    takes: ['minutes', 'storeCode'],
    about: 'The ERP finds no stock: every order accepted from now on fails.',
    start: (stage) => withErp(stage, { failRate: 1 }),
  },
} satisfies Record<string, Scenario>;

function withErp({ sandbox, given: { storeCode } }: ScenarioStage, change: object) {
  const { erp } = sandbox.settings(storeCode);
  const before = Object.fromEntries(Object.entries(erp).filter(([key]) => key in change));
  sandbox.changeTenant({ erp: { ...erp, ...change } }, storeCode);
  return {
    stop: () => sandbox.changeTenant({ erp: { ...sandbox.settings(storeCode).erp, ...before } }, storeCode),
  };
}

function queueOf({ given: { endpoint } }: ScenarioStage): Queue | undefined {
  const queue = QUEUES.find((one) => one === endpoint);
  if (endpoint !== undefined && queue === undefined) throw new Error(`"${endpoint}" is no queue.`);
  return queue;
}

/** In the queues in turn, or in the one that was named. */
function arrive(stage: ScenarioStage, count: number, queues: readonly Queue[]): readonly string[] {
  const named = queueOf(stage);
  const { sandbox, given } = stage;
  return Array.from({ length: count }, (_, index) => {
    const queue = named ?? queues[index % queues.length] ?? 'pending_shipment';
    return sandbox.addOrder({ queue }, given.storeCode);
  });
}

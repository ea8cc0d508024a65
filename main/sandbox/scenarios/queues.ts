import type { BendingFault } from '../faults/fault.ts';
import type { ParameterName, Scenario, ScenarioStage } from './scenario.ts';

const PAGE = 100;

/**
 * A scenario of the lists. Where pages matter, the queue first gets as many orders as it takes; those that nobody
 * touched leave again when it ends.
 */
function lists(
  about: string,
  pages: number,
  faults: readonly BendingFault[],
  takes: readonly ParameterName[] = [],
): Scenario {
  return {
    group: 'queues',
    lasts: true,
    takes: ['minutes', 'endpoint', 'storeCode', ...takes],
    about,
    start: (stage) => {
      const { endpoint = 'pending_shipment', storeCode } = stage.given;
      const where = { endpoint, ...(storeCode === undefined ? {} : { storeCode }) };
      const added = fill(stage, (pages - 1) * PAGE + FEW);
      return {
        faults: faults.map((fault) => ({ ...fault, ...where })),
        orderIds: added,
        stop: () => takeBack(stage, added),
      };
    },
  };
}

/** So many orders stand on the last page. */
const FEW = 5;

export const QUEUE_SCENARIOS = {
  queue_shifts: lists('Orders leave the queue while it is read, so that its pages shift.', 3, [
    { kind: 'shiftPages', by: 5 },
  ]),
  queue_grows: lists('Orders arrive in front while the queue is read, so that rows come twice.', 3, [
    { kind: 'shiftPages', by: -5 },
  ]),
  last_page_repeats: lists('Past its end the queue shows its last page again and again.', 1, [
    { kind: 'repeatLastPage' },
  ]),
  empty_page: lists('A page in the middle of the queue is empty.', 3, [{ kind: 'emptyPage', page: 2 }]),
  duplicate_orders: lists('Orders are listed twice: across pages and across queues.', 2, [
    { kind: 'duplicateRows', across: 'pages' },
    { kind: 'duplicateRows', across: 'queues' },
  ]),
  endless_queue: {
    group: 'queues',
    lasts: true,
    takes: ['minutes', 'endpoint', 'storeCode', 'count'],
    about: 'The queue has no end: every further page holds orders nobody made (count: rows of a page, 100).',
    start: ({ given }) => {
      const { endpoint = 'pending_shipment', storeCode, count = PAGE } = given;
      const rows = Math.min(count, PAGE);
      const where = storeCode === undefined ? {} : { storeCode };
      return { faults: [{ kind: 'endlessPages', rows, endpoint, ...where }] };
    },
  },
} satisfies Record<string, Scenario>;

function queueOf({ given }: ScenarioStage) {
  const { endpoint = 'pending_shipment' } = given;
  if (endpoint === 'accept' || endpoint === 'ship') throw new Error(`"${endpoint}" is no queue.`);
  return endpoint;
}

function fill(stage: ScenarioStage, size: number): readonly string[] {
  const { sandbox, given } = stage;
  const queue = queueOf(stage);
  const missing = Math.max(0, size - sandbox.queue(queue, given.storeCode).length);
  return Array.from({ length: missing }, () => sandbox.addOrder({ queue, lines: 1 }, given.storeCode));
}

function takeBack(stage: ScenarioStage, orderIds: readonly string[]): void {
  const { sandbox, given } = stage;
  for (const orderId of orderIds) {
    const order = sandbox.order(orderId, given.storeCode);
    if (order && !order.touched) sandbox.removeOrder(orderId, given.storeCode);
  }
}

import { z } from 'zod';
import { QUEUES } from '../model/order.ts';
import type { Sandbox } from '../sandbox.ts';

const storeCode = z.string().optional();
const orderId = z.string().min(1);
const queue = z.enum(QUEUES).optional();

/** What POST /orders can do to orders. */
export const orderActionSchema = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('add'), rows: z.array(z.unknown()), queue, storeCode }),
  z.strictObject({
    action: z.literal('generate'),
    count: z.int().min(1).max(10_000).default(1),
    lines: z.int().min(1).max(500).optional(),
    queue,
    storeCode,
  }),
  z.strictObject({
    action: z.literal('change'),
    orderId,
    patch: z.record(z.string(), z.unknown()),
    storeCode,
  }),
  z.strictObject({ action: z.literal('remove'), orderId, storeCode }),
  z.strictObject({ action: z.literal('fail'), orderId, reason: z.string().min(1), storeCode }),
  z.strictObject({
    action: z.enum(['cancel', 'return', 'shipElsewhere']),
    orderId,
    storeCode,
  }),
  z.strictObject({ action: z.literal('resolve'), orderId, storeCode }),
]);

type OrderAction = z.infer<typeof orderActionSchema>;

/** Carries it out; answers the ids of the orders concerned. */
export function runOrderAction(
  sandbox: Sandbox,
  asked: OrderAction,
): { readonly orderIds: readonly string[] } {
  switch (asked.action) {
    case 'add':
      return {
        orderIds: asked.rows.map((row) =>
          sandbox.addOrder({ row, ...inQueue(asked.queue) }, asked.storeCode),
        ),
      };
    case 'generate': {
      const { count, lines } = asked;
      const order = { ...inQueue(asked.queue), ...(lines === undefined ? {} : { lines }) };
      return { orderIds: Array.from({ length: count }, () => sandbox.addOrder(order, asked.storeCode)) };
    }
    case 'change':
      sandbox.changeOrder(asked.orderId, asked.patch, asked.storeCode);
      break;
    case 'remove':
      sandbox.removeOrder(asked.orderId, asked.storeCode);
      break;
    case 'fail':
      sandbox.failOrder(asked.orderId, asked.reason, asked.storeCode);
      break;
    case 'cancel':
      sandbox.cancelOrder(asked.orderId, asked.storeCode);
      break;
    case 'return':
      sandbox.returnOrder(asked.orderId, asked.storeCode);
      break;
    case 'shipElsewhere':
      sandbox.shipElsewhere(asked.orderId, asked.storeCode);
      break;
    case 'resolve':
      sandbox.resolveOrder(asked.orderId, asked.storeCode);
      break;
    default:
      return asked satisfies never;
  }
  return { orderIds: [asked.orderId] };
}

function inQueue(name: (typeof QUEUES)[number] | undefined) {
  return name === undefined ? {} : { queue: name };
}

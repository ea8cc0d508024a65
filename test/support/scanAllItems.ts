import type { CallInput, CallName, CallValue } from '../../main/contract/calls.ts';

interface Calling {
  ok<N extends CallName>(name: N, input: CallInput<N>): Promise<CallValue<N>>;
}

/** Scans every piece of the open order. */
export async function scanAllItems(station: Calling, connectionId: string, orderId: string): Promise<void> {
  const { order } = await station.ok('orders.get', { connectionId, orderId });
  for (const item of order.items) {
    for (let piece = 0; piece < item.qty; piece += 1) {
      const answer = await station.ok('pack.scan', { raw: item.barcodes[0] ?? item.sku });
      if (answer.outcome !== 'counted') throw new Error(`Not counted: ${JSON.stringify(answer)}`);
    }
  }
}

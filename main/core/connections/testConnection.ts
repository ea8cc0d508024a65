import type { ActionTest, ConnectionTest } from '../../contract/connections.ts';
import { callFailure } from '../../contract/errors.ts';
import type { ShipperOneClient } from '../shipperone/client.ts';
import { explain } from '../shipperone/explain.ts';

/** Calls without effect: no order has an empty id, so the answer only tells whether the call is allowed. */
const emptyCalls = {
  accept: JSON.stringify({ order: { order_id: '', items: [] } }),
  ship: JSON.stringify({ shipment: { order_id: '', items: [], tracks: [] } }),
} as const;

const listActions = {
  pendingAccept: 'pending_accept',
  pendingShipment: 'pending_shipment',
  failed: 'failed',
} as const;

/**
 * Tries the five things that a token may be allowed to do. The queues are really read; accept and ship are tried
 * with a call that ShipperOne must refuse as incomplete (400), which proves that the token may make it.
 */
export async function testConnection(client: ShipperOneClient): Promise<ConnectionTest> {
  const list = async (action: keyof typeof listActions): Promise<ActionTest> => {
    const queue = listActions[action];
    const answer = await client.readQueue(queue, { page: 1 });
    if (answer.kind !== 'json') return { ok: false, error: explain(answer, `the queue ${queue}`) };
    if (Array.isArray(answer.json)) return { ok: true };
    return {
      ok: false,
      error: callFailure(
        'not_shipperone',
        'The answer is not a list of orders. Check the base URL and the store code.',
      ),
    };
  };
  const send = async (action: keyof typeof emptyCalls): Promise<ActionTest> => {
    const answer = await client.send(action, emptyCalls[action]);
    const isRefusedAsIncomplete = answer.kind === 'refused' && [400, 422].includes(answer.status);
    if (isRefusedAsIncomplete || answer.kind === 'json') return { ok: true };
    return { ok: false, error: explain(answer, `the action ${action}`) };
  };
  const [pendingAccept, pendingShipment, failed, accept, ship] = await Promise.all([
    list('pendingAccept'),
    list('pendingShipment'),
    list('failed'),
    send('accept'),
    send('ship'),
  ]);
  return { pendingAccept, pendingShipment, failed, accept, ship };
}

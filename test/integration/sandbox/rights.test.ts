import { describe, expect, it } from 'vitest';
import { RIGHTS } from '../../../main/sandbox/http/api.ts';
import { ACTIONS, QUEUES } from '../../../main/sandbox/model/order.ts';
import { ask, orderRow, sandboxFor } from './talk.ts';

const endpoints = [
  ...QUEUES.map((name) => [name, `fulfillmentOrders/${name}?page=1`, undefined] as const),
  ...ACTIONS.map((name) => [name, `fulfillmentOrder/${name}`, {}] as const),
];

describe('the Bearer token', () => {
  it.each(endpoints)(
    '%s answers 401 without a token, with an unknown one and with another store’s',
    async (...of) => {
      const [, path, body] = of;
      const sandbox = await sandboxFor();
      for (const token of [undefined, 'sandbox-unknown-token', 'sandbox-whole-token', '']) {
        const reply = await ask(sandbox, path, body, { token });
        expect([token, reply.status]).toEqual([token, 401]);
        expect(reply.json).toEqual({ message: expect.stringContaining('token') });
      }
    },
  );

  it.each(endpoints)('%s answers 403 and names the right that the token lacks', async (name, path, body) => {
    const sandbox = await sandboxFor();
    const reply = await ask(sandbox, path, body, { token: `sandbox-default-no-${name.replace('_', '-')}` });
    expect(reply.status).toBe(403);
    expect(reply.json).toMatchObject({ message: expect.stringContaining(RIGHTS[name]) });
  });

  it.each(endpoints)('a token that lacks only %s may do everything else', async (name) => {
    const sandbox = await sandboxFor();
    const token = `sandbox-default-no-${name.replace('_', '-')}`;
    for (const [other, path, body] of endpoints) {
      if (other === name) continue;
      expect((await ask(sandbox, path, body, { token })).status).toBe(body ? 400 : 200);
    }
  });

  it('a revoked token is refused at once, its successor taken', async () => {
    const sandbox = await sandboxFor();
    sandbox.addOrder({ row: orderRow() });
    sandbox.revokeToken('sandbox-default-token');
    expect((await ask(sandbox, 'fulfillmentOrders/failed')).status).toBe(401);
    sandbox.putToken({ token: 'next', storeCode: 'default', rights: [RIGHTS.failed] });
    expect((await ask(sandbox, 'fulfillmentOrders/failed', undefined, { token: 'next' })).status).toBe(200);
    expect(
      (await ask(sandbox, 'fulfillmentOrders/pending_accept', undefined, { token: 'next' })).status,
    ).toBe(403);
  });
});

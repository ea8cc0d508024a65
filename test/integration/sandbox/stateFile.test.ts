import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseExact } from '../../../main/sandbox/json.ts';
import { accept, ask, idsOf, list, orderRow, sandboxFor, ship } from './talk.ts';

let folder = '';
let stateFile = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sandbox-state-'));
  stateFile = join(folder, 'world.jsonl');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a world with a state file', () => {
  it('is the same after a restart: orders, decisions, ledger', async () => {
    const first = await sandboxFor({ stateFile, orders: 20 });
    first.addOrder({ row: orderRow() });
    first.addOrder({ row: orderRow({ order_id: 'FO-2' }), queue: 'pending_shipment' });
    first.addOrder({ row: { broken: true }, queue: 'failed' });
    await accept(first, { 1: 3, 2: 0 });
    await ship(first, { 1: 3, 2: 1 }, { orderId: 'FO-2', extra: { cod_amount: 9.5 } });
    const queues = ['pending_accept', 'pending_shipment', 'failed'];
    const before = await Promise.all(queues.map((queue) => list(first, queue)));
    await first.close();

    const second = await sandboxFor({ stateFile, orders: 500, seed: 9 });
    expect(await Promise.all(queues.map((queue) => list(second, queue)))).toEqual(before);
    expect(second.order('FO-2')).toEqual(first.order('FO-2'));
    expect(second.ledger().orders).toEqual(first.ledger().orders);
    expect((await accept(second, { 1: 3, 2: 0 })).status).toBe(200);
    expect(second.ledger().entries.map(({ seq, effect }) => [seq, effect])).toEqual([
      [1, 'applied'],
      [2, 'applied'],
      [3, 'noop'],
    ]);
    expect(second.moveErp()).toBe(2);
    expect(idsOf(await list(second, 'pending_shipment'))).toContain('FO-1');
  });

  it('has on disk what it has answered, without being closed', async () => {
    const first = await sandboxFor({ stateFile });
    first.addOrder({ row: orderRow(), queue: 'pending_shipment' });
    await ship(first, { 1: 3, 2: 1 });
    // As after kill -9: a copy of the file as it stands, with a torn line behind it.
    const copy = join(folder, 'copy.jsonl');
    writeFileSync(copy, readFileSync(stateFile));
    appendFileSync(copy, '{"storeCode":"default","order":{"ord');
    const second = await sandboxFor({ stateFile: copy });
    expect(second.setAside).toBeUndefined();
    expect(second.ledger().orders['FO-1']).toMatchObject({ ships: 1 });
    expect((await ship(second, { 1: 3, 2: 1 })).status).toBe(200);
    expect(second.ledger().orders['FO-1']).toMatchObject({ ships: 1 });
  });

  it('keeps ids beyond 2^53', async () => {
    const first = await sandboxFor({ stateFile });
    const row = '{"order_id":12345678901234567890,"items":[{"item_id":98765432109876543210,"qty":1}]}';
    first.addOrder({ row: parseExact(row) });
    await first.close();
    const second = await sandboxFor({ stateFile });
    expect((await ask(second, 'fulfillmentOrders/pending_accept')).text).toBe(`[${row}]`);
    const order = '{"order_id":12345678901234567890,"items":[{"item_id":98765432109876543210,"qty":1}]}';
    expect((await ask(second, 'fulfillmentOrder/accept', `{"order":${order}}`)).status).toBe(200);
  });

  it('a damaged file is kept aside, and a fresh world begins', async () => {
    const first = await sandboxFor({ stateFile, orders: 5 });
    await first.close();
    const text = readFileSync(stateFile, 'utf8').replace('"orderId"', '"nobody"');
    writeFileSync(stateFile, text);
    const second = await sandboxFor({ stateFile, orders: 3 });
    expect(second.setAside?.reason).toBe('Line 2 cannot be read.');
    expect(readFileSync(second.setAside?.path ?? '', 'utf8')).toBe(text);
    expect(second.queue('pending_shipment')).toHaveLength(2);
    expect(readdirSync(folder)).toHaveLength(2);
  });

  it('a file with orders of another tenant is refused, not thrown away', async () => {
    const first = await sandboxFor({ stateFile });
    await first.close();
    const before = readFileSync(stateFile, 'utf8');
    const tenants = [{ storeCode: 'default', partials: 'on' }] as const;
    await expect(sandboxFor({ stateFile, tenants })).rejects.toThrow('"whole"');
    expect(readFileSync(stateFile, 'utf8')).toBe(before);
  });
});

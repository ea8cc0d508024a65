import { describe, expect, it } from 'vitest';
import { gs1CheckDigit } from '../../../main/sandbox/generator/gtin.ts';
import { type MadeOrder, makeOrder } from '../../../main/sandbox/generator/makeOrder.ts';
import { PRODUCTS } from '../../../main/sandbox/generator/products.ts';
import { isRecord } from '../../../main/sandbox/json.ts';
import { readOrder } from '../../../main/sandbox/model/readOrder.ts';
import { isStamp } from '../../../main/sandbox/stamp.ts';

const baseTime = Date.UTC(2025, 2, 1);
const series = (seed: number, count = 1000): readonly MadeOrder[] =>
  Array.from({ length: count }, (_, index) => makeOrder({ seed, index, baseTime }));

const orders = series(1);
const linesOf = ({ row }: MadeOrder) => (Array.isArray(row.items) ? row.items.filter(isRecord) : []);

describe('generated orders', () => {
  it('are the same for the same seed and others for another', () => {
    expect(series(1, 50)).toEqual(orders.slice(0, 50));
    expect(series(2, 50)).not.toEqual(orders.slice(0, 50));
  });

  it('do not depend on the orders made before them', () => {
    expect(makeOrder({ seed: 1, index: 700, baseTime })).toEqual(orders[700]);
  });

  it('carry barcodes of a GTIN’s length with the right check digit', () => {
    const codes = orders
      .flatMap(linesOf)
      .flatMap((item) => [item.ean, item.barcode, item.upc, item.gtin])
      .filter((code) => code !== undefined);
    expect(codes.length).toBeGreaterThan(1000);
    for (const code of codes) {
      expect(code).toMatch(/^(\d{8}|\d{12,14})$/);
      const digits = String(code);
      expect([digits, gs1CheckDigit(digits.slice(0, -1))]).toEqual([digits, Number(digits.at(-1))]);
    }
  });

  it('have mostly 1 to 3 lines and never more than 20, unless asked for', () => {
    const counts = orders.map((order) => linesOf(order).length);
    expect(Math.min(...counts)).toBe(1);
    expect(Math.max(...counts)).toBeLessThanOrEqual(20);
    expect(counts.filter((count) => count <= 3).length).toBeGreaterThan(800);
    expect(counts.filter((count) => count >= 4).length).toBeGreaterThan(50);
    expect(linesOf(makeOrder({ seed: 1, index: 0, baseTime, lines: 500 }))).toHaveLength(500);
  });

  it('half are ready to be packed, a few have failed, and a handful is enough for both work queues', () => {
    const share = (queue: string) => orders.filter((order) => order.queue === queue).length / orders.length;
    expect(share('pending_shipment')).toBe(0.5);
    expect(share('failed')).toBe(0.05);
    expect(new Set(orders.slice(0, 3).map((order) => order.queue))).toEqual(
      new Set(['pending_shipment', 'pending_accept']),
    );
  });

  it('that failed stand where they fell out of the flow: accepted, ready to be packed, or on their way', () => {
    const failed = orders.filter((order) => order.queue === 'failed');
    const seen = failed.map((order) => {
      const { failure_stage, tracks } = order.row;
      const statuses = [...new Set(linesOf(order).map((item) => item.status))];
      return [failure_stage, ...statuses, Array.isArray(tracks) && tracks.length].join(' ');
    });
    expect([...new Set(seen)].toSorted()).toEqual([
      'allocation accepted 0',
      'invoicing shipped 1',
      'shipment pending_shipment 0',
    ]);
  });

  it('never share an order id or an item id', () => {
    const itemIds = orders.flatMap(linesOf).map((item) => item.item_id);
    expect(new Set(itemIds).size).toBe(itemIds.length);
    expect(new Set(orders.map(({ row }) => row.order_id)).size).toBe(orders.length);
  });

  it('bring what a bench meets: right-to-left names, COD, notes, gift messages, partials', () => {
    const text = orders.map(({ row }) => JSON.stringify(row));
    for (const wanted of [
      /[\u0590-\u05ff]/,
      /[\u0600-\u06ff]/,
      /[\u3040-\u9fff]/,
      /[\u0400-\u04ff]/,
      /"cod_amount":\d/,
      /"notes":"/,
      /"gift_message":"/,
      /"allow_partial":true/,
    ]) {
      expect([wanted, text.some((row) => wanted.test(row))]).toEqual([wanted, true]);
    }
  });

  it('are all readable, and their stamps lie in the past', () => {
    for (const { row, queue } of orders) {
      expect(readOrder(row, queue, 0, '').oddity).toBeUndefined();
      expect(isStamp(String(row.updated_at))).toBe(true);
      expect(String(row.updated_at) < '2025-03-01 00:00:00').toBe(true);
      expect(String(row.created_at) <= String(row.updated_at)).toBe(true);
    }
  });
});

describe('the practice shop', () => {
  it('has one product for each SKU and each barcode', () => {
    const codes = PRODUCTS.flatMap(({ barcode }) => (barcode ? [barcode.code.padStart(14, '0')] : []));
    expect(new Set(codes).size).toBe(codes.length);
    expect(new Set(PRODUCTS.map((product) => product.sku)).size).toBe(PRODUCTS.length);
    expect(PRODUCTS.some((product) => product.barcode === undefined)).toBe(true);
  });
});

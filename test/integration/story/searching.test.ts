import { expect, test } from 'vitest';
import { DAY } from '../../../main/core/ports.ts';
import { packedOrders } from './packedOrders.ts';

test('a story is found by order number, scan, tracking number, packer and what was said', async () => {
  const { station, track } = await packedOrders();
  const search = async (query: object): Promise<readonly string[]> =>
    (await station.ok('story.search', query)).orders.map(({ orderId }) => orderId);
  expect(await search({ text: 'fo-1' })).toEqual(['FO-1']);
  expect(await search({ text: 'wrong' })).toEqual(['FO-1']);
  expect(await search({ text: track.slice(3) })).toEqual(['FO-1']);
  expect(await search({ text: 'lunch' })).toEqual(['FO-2']);
  expect(await search({ text: 'ada' })).toEqual(['FO-2', 'FO-1']);
  expect(await search({ text: '' })).toEqual(['FO-2', 'FO-1']);
  // The names of facts are no words of the story.
  expect(await search({ text: 'scanId' })).toEqual([]);
  expect(await search({ text: '%' })).toEqual([]);
  expect(await search({ packer: 'Ad' })).toEqual(['FO-2', 'FO-1']);
  expect(await search({ packer: 'Eve' })).toEqual([]);
});

test('a search by days and in portions tells each order once', async () => {
  const { station, time } = await packedOrders();
  const now = time.ports.clock.now();
  const search = async (query: object): Promise<readonly string[]> =>
    (await station.ok('story.search', query)).orders.map(({ orderId }) => orderId);
  expect(await search({ from: now - DAY, to: now + DAY })).toEqual(['FO-2', 'FO-1']);
  expect(await search({ from: now + DAY })).toEqual([]);
  expect(await search({ to: now - DAY })).toEqual([]);
  const first = await station.ok('story.search', { text: 'Ada', limit: 1 });
  expect(first.orders.map(({ orderId }) => orderId)).toEqual(['FO-2']);
  expect(first.orders[0]).toMatchObject({ packers: ['Ada'], rows: 3, found: { kind: 'parked' } });
  const cursor = first.nextCursor ?? '';
  const second = await station.ok('story.search', { text: 'Ada', limit: 1, cursor });
  expect(second.orders.map(({ orderId }) => orderId)).toEqual(['FO-1']);
  const last = await station.ok('story.search', { text: 'Ada', cursor: second.nextCursor ?? '' });
  expect(last).toEqual({ orders: [] });
  expect(await station.failure('story.search', { cursor: 'x' })).toMatchObject({ code: 'bad_request' });
});

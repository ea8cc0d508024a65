import { expect, test } from 'vitest';
import { createShipmentWatch, type ShipmentWatchDeps } from '../../../main/core/packing/shipmentWatch.ts';

/** A watch of an outbox in which calls of these orders wait; tells which orders it asked for. */
function watchOf(waiting: readonly string[]) {
  const asked: string[] = [];
  const unused = (): never => {
    throw new Error('Nothing of this is needed');
  };
  const deps: ShipmentWatchDeps = {
    journal: { get: unused, events: unused },
    questions: {
      stoppable: unused,
      stoppableOf: (_connectionId, orderId) => {
        asked.push(orderId);
        return [];
      },
      waitingOrders: () => waiting,
      ask: unused,
    },
    opening: { difference: unused },
  };
  return { watch: createShipmentWatch(deps), asked };
}

test('after a first reading only orders that a call waits for are looked up in the outbox', () => {
  const { asked, watch } = watchOf(['FO-7', 'FO-59999', 'FO-ELSEWHERE']);
  watch.ordersChanged(
    'c',
    Array.from({ length: 60_000 }, (_, number) => `FO-${number}`),
  );
  expect(asked).toEqual(['FO-7', 'FO-59999']);
});

test('of a few that changed, each is looked up', () => {
  const { asked, watch } = watchOf([]);
  watch.ordersLeft('c', ['FO-1', 'FO-2']);
  expect(asked).toEqual(['FO-1', 'FO-2']);
});

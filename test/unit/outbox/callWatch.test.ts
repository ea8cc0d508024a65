import { expect, test } from 'vitest';
import { type CallWatchDeps, createCallWatch } from '../../../main/core/outbox/callWatch.ts';
import { orderChanged } from '../../../main/core/packing/orderChanges.ts';
import { storedEntry } from '../../support/storedEntry.ts';

const parcel = storedEntry({ connectionId: 'c', state: 'attention' });

/** A watch of an outbox in which calls of these orders wait; tells which orders it looked up, and what it did. */
function watchOf(waiting: readonly string[], found: ReturnType<CallWatchDeps['compare']> = 'unknown') {
  const lookedUp: string[] = [];
  const did: string[] = [];
  const watch = createCallWatch({
    action: 'ship',
    questions: {
      stoppable: () => [parcel],
      stoppableOf: (_connectionId, orderId) => {
        lookedUp.push(orderId);
        return [parcel];
      },
      asked: () => [parcel],
      waitingOrders: () => waiting,
      ask: (_, { message }) => did.push(message) > 0,
      over: () => void did.push('over'),
    },
    compare: () => found,
  });
  return { watch, lookedUp, did };
}

test('after a first reading only orders that a call waits for are looked up in the outbox', () => {
  const { lookedUp, watch } = watchOf(['FO-7', 'FO-59999', 'FO-ELSEWHERE']);
  watch.ordersChanged(
    'c',
    Array.from({ length: 60_000 }, (_, number) => `FO-${number}`),
  );
  expect(lookedUp).toEqual(['FO-7', 'FO-59999']);
});

test('of a few that changed, each is looked up', () => {
  const { lookedUp, watch } = watchOf([]);
  watch.ordersLeft('c', ['FO-1', 'FO-2']);
  expect(lookedUp).toEqual(['FO-1', 'FO-2']);
});

test('that an order is again as it was is believed of a reading, and not of what a start finds in its cache', () => {
  const { did, watch } = watchOf([], 'same');
  watch.recheck();
  watch.look(parcel);
  expect(did).toEqual([]);
  watch.queueRead?.('c');
  watch.ordersChanged('c', ['FO-1']);
  expect(did).toEqual(['over', 'over']);
});

test('what nothing is known of is neither stopped nor let go', () => {
  const { did, watch } = watchOf([], 'unknown');
  watch.queueRead?.('c');
  watch.recheck();
  expect(did).toEqual([]);
});

test('another order is asked about wherever it is noticed', () => {
  const { did, watch } = watchOf([], orderChanged([{ code: 'address' }]));
  watch.recheck();
  watch.queueRead?.('c');
  expect(did).toEqual(Array(2).fill('The address changed: print a new label.'));
});

import { expect, test } from 'vitest';
import { createPace, portions } from '../../../main/core/sync/pace.ts';
import { createTurns } from '../../../main/core/sync/turns.ts';

const allPromises = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

/** A clock that only work moves, and timers that fire when they are told to. */
function fakeTime() {
  let now = 0;
  const due: (() => void)[] = [];
  return {
    clock: { now: () => now, monotonic: () => now },
    timers: {
      after: (_milliseconds: number, callback: () => void) => {
        due.push(callback);
        return () => {};
      },
    },
    spend: (milliseconds: number) => {
      now += milliseconds;
    },
    /** What else waits is done, then the timers fire; the promises that they settle run. */
    nextTurn: async (): Promise<boolean> => {
      await allPromises();
      const callbacks = due.splice(0);
      for (const callback of callbacks) callback();
      await allPromises();
      return callbacks.length > 0;
    },
  };
}

test('two long works never stand one behind the other: between any two stretches everything else has its turn', async () => {
  const time = fakeTime();
  const turns = createTurns(time, () => {});
  const stretches: string[] = [];
  const work = async (name: string): Promise<void> => {
    await turns.begin();
    for (let portion = 0; portion < 6; portion += 1) {
      stretches.push(name);
      time.spend(3);
      await turns.breathe();
    }
  };
  const both = Promise.all([work('sweep'), work('index')]);
  await allPromises();
  const atOnce: number[] = [];
  let before = 0;
  do {
    atOnce.push(stretches.length - before);
    before = stretches.length;
  } while (await time.nextTurn());
  await both;
  expect(stretches).toHaveLength(12);
  // Two portions of 3 ms fill a stretch of 4 ms; the first look is before the first timer.
  expect(Math.max(...atOnce.slice(1))).toBeLessThanOrEqual(2);
  expect(stretches.slice(3).includes('sweep') && stretches.slice(3).includes('index')).toBe(true);
});

test('every fourth turn is the upkeep’s alone, with no portion in it', async () => {
  const time = fakeTime();
  let upkeeps = 0;
  let portionsDone = 0;
  const turns = createTurns(time, () => {
    upkeeps += 1;
  });
  const working = (async () => {
    await turns.begin();
    for (; portionsDone < 40; portionsDone += 1) {
      time.spend(5);
      await turns.breathe();
    }
  })();
  let withUpkeep = 0;
  for (let isMore = true; isMore; ) {
    const before = { upkeeps, portionsDone };
    isMore = await time.nextTurn();
    if (upkeeps > before.upkeeps) {
      withUpkeep += 1;
      expect(portionsDone).toBe(before.portionsDone);
    }
  }
  await working;
  expect(withUpkeep).toBe(13);
});

test('while the upkeep goes on, as it waits for the disk, no stretch begins and none goes on', async () => {
  const time = fakeTime();
  const kept = Promise.withResolvers<void>();
  const turns = createTurns(time, () => kept.promise);
  let portionsDone = 0;
  const working = (async () => {
    await turns.begin();
    for (; portionsDone < 10; portionsDone += 1) {
      time.spend(5);
      await turns.breathe();
    }
  })();
  while (await time.nextTurn());
  expect(portionsDone).toBe(3);
  let hasBegun = false;
  void turns.begin().then(() => {
    hasBegun = true;
  });
  while (await time.nextTurn());
  expect({ portionsDone, hasBegun }).toEqual({ portionsDone: 3, hasBegun: false });
  kept.resolve();
  await allPromises();
  while (await time.nextTurn());
  await working;
  expect({ portionsDone, hasBegun }).toEqual({ portionsDone: 10, hasBegun: true });
});

test('work that nobody else waits beside is not held up', async () => {
  const time = fakeTime();
  const turns = createTurns(time, () => {});
  time.spend(1000);
  await turns.begin();
  time.spend(1);
  await turns.breathe();
  expect(await time.nextTurn()).toBe(false);
});

test('a slow machine gets small portions at once, a quick one larger ones by degrees', () => {
  const time = fakeTime();
  const pace = createPace(time.clock, 60, 600);
  expect(pace.atATime()).toBe(120);
  pace.timed(600, () => time.spend(24));
  expect(pace.atATime()).toBe(150);
  pace.timed(150, () => time.spend(1));
  expect(pace.atATime()).toBe(225);
  pace.timed(225, () => time.spend(1000));
  expect(pace.atATime()).toBe(60);
});

test('while somebody scans, portions are half as large', () => {
  const time = fakeTime();
  let areLikely = false;
  const pace = createPace(time.clock, 60, 600, { areLikely: () => areLikely });
  pace.timed(600, () => time.spend(36));
  expect(pace.atATime()).toBe(100);
  areLikely = true;
  expect(pace.atATime()).toBe(50);
  pace.timed(50, () => time.spend(3));
  areLikely = false;
  expect(pace.atATime()).toBe(100);
});

test('portions follow the pace while they are taken, and lose no item', () => {
  let most = 3;
  const sizes: number[] = [];
  const items: number[] = [];
  for (const portion of portions(
    [1, 2, 3, 4, 5, 6, 7],
    () => 1,
    () => most,
  )) {
    sizes.push(portion.weight);
    items.push(...portion.items);
    most = 2;
  }
  expect(sizes).toEqual([3, 2, 2]);
  expect(items).toEqual([1, 2, 3, 4, 5, 6, 7]);
});

test('an order of many lines stands alone: what came before it does not make it longer', () => {
  const found = [
    ...portions(
      [1, 1, 500, 1, 59],
      (weight) => weight,
      () => 60,
    ),
  ].map(({ items }) => items);
  expect(found).toEqual([[1, 1], [500], [1, 59]]);
});

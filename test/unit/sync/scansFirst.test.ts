import { expect, test } from 'vitest';
import { createScansFirst } from '../../../main/core/sync/scansFirst.ts';
import { createTurns } from '../../../main/core/sync/turns.ts';

/** A clock that passes when told, with timers that run at their time. */
function fakeTime() {
  let now = 0;
  let due: { readonly at: number; readonly callback: () => void }[] = [];
  const promises = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));
  const pass = async (milliseconds: number): Promise<void> => {
    const end = now + milliseconds;
    await promises();
    for (;;) {
      const next = due.toSorted((one, other) => one.at - other.at)[0];
      if (next === undefined || next.at > end) break;
      due = due.filter((one) => one !== next);
      now = Math.max(now, next.at);
      next.callback();
      await promises();
    }
    now = Math.max(now, end);
  };
  return {
    clock: { now: () => now, monotonic: () => now },
    timers: {
      after: (milliseconds: number, callback: () => void) => {
        due.push({ at: now + milliseconds, callback });
        return () => {};
      },
    },
    spend: (milliseconds: number) => {
      now += milliseconds;
    },
    pass,
  };
}

test('from the first keys of a scan until its answer is drawn, no long work begins a stretch', async () => {
  const { clock, timers, spend, pass } = fakeTime();
  const scans = createScansFirst(clock);
  const stretches: number[] = [];
  let upkeeps = 0;
  const turns = createTurns(
    { clock, timers },
    () => {
      upkeeps += 1;
    },
    scans,
  );
  const work = (async () => {
    for (;;) {
      await turns.begin();
      stretches.push(clock.now());
      spend(5);
      await turns.breathe();
      if (clock.now() > 400) return;
    }
  })();
  await pass(100);
  const before = { stretches: stretches.length, upkeeps };
  expect(before.stretches).toBeGreaterThan(5);
  const keysAt = clock.now();
  scans.coming();
  await pass(20);
  scans.answered();
  const answeredAt = clock.now();
  await pass(15);
  expect({ stretches: stretches.length, upkeeps }).toEqual(before);
  await pass(20);
  expect(stretches.length).toBeGreaterThan(before.stretches);
  expect(stretches.filter((at) => at > keysAt && at < answeredAt + 16)).toEqual([]);
  await pass(400);
  await work;
});

test('for ten seconds after a scan, also one that nobody saw coming, stretches of long work are half as long', async () => {
  const { clock, timers, spend, pass } = fakeTime();
  const scans = createScansFirst(clock);
  const turns = createTurns({ clock, timers }, () => {}, scans);
  let portions = 0;
  let isOver = false;
  const work = (async () => {
    await turns.begin();
    for (; !isOver; await turns.breathe()) {
      spend(1);
      portions += 1;
    }
  })();
  /** Portions of a millisecond until the work waits for its turn. */
  const stretch = async (): Promise<number> => {
    const before = portions;
    await pass(0);
    return portions - before;
  };
  await stretch();
  expect(await stretch()).toBe(4);
  scans.answered();
  expect(await stretch()).toBe(2);
  spend(9900);
  expect(await stretch()).toBe(2);
  spend(100);
  expect(await stretch()).toBe(4);
  isOver = true;
  await pass(20);
  await work;
});

test('scans one on another’s heels leave long work a fifth of the time', async () => {
  const { clock, spend } = fakeTime();
  const scans = createScansFirst(clock);
  let free = 0;
  for (let passed = 0; passed < 10_000; passed += 1) {
    if (passed % 40 === 0) scans.coming();
    if (passed % 40 === 20) scans.answered();
    if (scans.left() === 0) free += 1;
    spend(1);
  }
  expect(free).toBeGreaterThanOrEqual(2000);
  expect(free).toBeLessThan(6000);
});

test('a key that is stuck, and a scan that never comes, hold nobody up', async () => {
  const { clock, spend } = fakeTime();
  const scans = createScansFirst(clock);
  let longest = 0;
  let held = 0;
  for (let passed = 0; passed < 2000; passed += 1) {
    scans.coming();
    held = scans.left() > 0 ? held + 1 : 0;
    longest = Math.max(longest, held);
    spend(1);
  }
  expect(longest).toBe(150);
  spend(1000);
  scans.coming();
  spend(50);
  expect(scans.left()).toBe(0);
});

test('nor does a stretch that was short so far go on, or work begin that nobody else waits beside', async () => {
  const { clock, timers, spend, pass } = fakeTime();
  const scans = createScansFirst(clock);
  const turns = createTurns({ clock, timers }, () => {}, scans);
  const done: string[] = [];
  await turns.begin();
  spend(1);
  scans.coming();
  void turns.breathe().then(() => done.push('went on'));
  const other = createTurns({ clock, timers }, () => {}, scans);
  void other.begin().then(() => done.push('began'));
  await pass(20);
  expect(done).toEqual([]);
  scans.answered();
  await pass(16);
  expect(done.toSorted()).toEqual(['began', 'went on']);
});

test('a scan that nobody saw coming, as of automation, holds up nothing', () => {
  const { clock } = fakeTime();
  const scans = createScansFirst(clock);
  scans.answered();
  expect(scans.left()).toBe(0);
});

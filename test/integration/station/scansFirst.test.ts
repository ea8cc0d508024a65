import { expect, test } from 'vitest';
import { connect, testSandbox, testStation } from '../../support/testStation.ts';

/** Everything else has its turn, sockets too, so often that a reading of some pages would be over. */
async function letOthersWork(): Promise<void> {
  for (let turn = 0; turn < 5000; turn += 1) await new Promise((resolve) => void setImmediate(resolve));
}

/** A station whose steady clock stands still when the test says so, and whose short waits are over at once. */
async function openStation() {
  const sandbox = await testSandbox({ orders: 250 });
  let stands: number | undefined;
  const after = (milliseconds: number, callback: () => void): (() => void) => {
    if (milliseconds > 200) {
      const timer = setTimeout(callback, milliseconds);
      return () => clearTimeout(timer);
    }
    const soon = setImmediate(callback);
    return () => clearImmediate(soon);
  };
  const monotonic = (): number => stands ?? performance.now();
  const clock = { now: Date.now, monotonic };
  const station = await testStation({ ports: { clock, timers: { after } } });
  const connectionId = await connect(station, sandbox);
  await station.ok('sync.now', { connectionId });
  await letOthersWork();
  stands = performance.now();
  return {
    station,
    sandbox,
    connectionId,
    /** Nothing else moves the clock any more. */
    move: (milliseconds: number): void => {
      stands = (stands ?? 0) + milliseconds;
    },
  };
}

test('from the call that a scan comes until its answer is drawn nothing is read on', async () => {
  const { station, sandbox, connectionId, move } = await openStation();
  const requests = (): number => sandbox.requests().length;
  const before = requests();
  await station.ok('pack.scanComing', {});
  const reading = station.ok('sync.now', { connectionId, sweep: true });
  do await letOthersWork();
  while (requests() === before);
  // The first page came and waits.
  expect(requests()).toBe(before + 1);
  move(10);
  await station.ok('pack.scan', { raw: 'ANY' });
  move(15);
  await letOthersWork();
  expect(requests()).toBe(before + 1);
  // Drawn by now; without an answer the scan would be waited for until 50.
  move(1);
  await reading;
  expect(requests()).toBeGreaterThan(before + 1);
});

test('notices to the window wait for the answer to a scan', async () => {
  const { station, move } = await openStation();
  let looks = 0;
  let isOver = false;
  const watching = station.until('a notice of the change', async () => {
    looks += 1;
    return isOver;
  });
  await station.ok('pack.scanComing', {});
  const before = looks;
  await station.ok('settings.set', { stationName: 'Bench 7' });
  await letOthersWork();
  expect(looks).toBe(before);
  isOver = true;
  move(50);
  await watching;
});

import { expect, test } from 'vitest';
import { MINUTE, SECOND } from '../../../main/core/ports.ts';
import { createDiskWatch, lowBelow } from '../../../main/core/store/disk/diskWatch.ts';
import { createVirtualTime } from '../../support/virtualTime.ts';

/** A disk with so much room, and a reserve that is only counted. */
async function watched(freeBytes: number) {
  const time = createVirtualTime();
  const disk = { freeBytes, isReserved: false, canFill: true };
  const states: string[] = [];
  const saving: boolean[] = [];
  const watch = createDiskWatch({
    folder: '/data',
    reserve: {
      fill: () => {
        disk.isReserved = disk.canFill;
        return disk.canFill;
      },
      release: () => {
        const was = disk.isReserved;
        disk.isReserved = false;
        return was;
      },
    },
    timers: time.ports.timers,
    freeBytes: () => disk.freeBytes,
    onChange: ({ state, isSaving }, before) => {
      if (state !== before.state) states.push(state);
      saving.push(isSaving);
    },
  });
  watch.start();
  await time.pass(MINUTE);
  return { watch, disk, states, saving, time };
}

test('little room is said before it ends, and taken back when there is room again', async () => {
  const { disk, states, time } = await watched(lowBelow - 1);
  expect(states).toEqual(['low']);
  disk.freeBytes = lowBelow;
  await time.pass(MINUTE);
  expect(states).toEqual(['low', 'ok']);
});

test('a failed write gives up the reserve once, and the station goes on by itself when there is room', async () => {
  const { watch, disk, states, time } = await watched(lowBelow * 2);
  expect(disk.isReserved).toBe(true);
  disk.freeBytes = 0;
  expect(watch.writeFailed()).toBe(true);
  expect(watch.writeFailed()).toBe(false);
  expect(states).toEqual(['full']);
  disk.freeBytes = 9_000_000; // What the reserve gave back: not enough to call it over.
  await time.pass(10 * MINUTE);
  expect(states).toEqual(['full']);
  expect(disk.isReserved).toBe(false);
  disk.freeBytes = lowBelow * 2;
  await time.pass(MINUTE);
  expect(states).toEqual(['full', 'ok']);
  expect(disk.isReserved).toBe(true);
});

test('a disk that fills up by itself is called full before a write fails', async () => {
  const { disk, states, time } = await watched(lowBelow * 2);
  disk.freeBytes = 1000;
  await time.pass(MINUTE);
  expect(states).toEqual(['full']);
  expect(disk.isReserved).toBe(false);
});

test('a write that fails without a reserve is known to be lost until there is room for one again', async () => {
  const { watch, disk, saving, time } = await watched(lowBelow * 2);
  disk.freeBytes = 0;
  watch.writeFailed();
  expect(saving).toEqual([true]);
  watch.writeFailed();
  expect(saving).toEqual([true, false]);
  await time.pass(MINUTE);
  expect(watch.current()).toMatchObject({ state: 'full', isSaving: false });
  disk.freeBytes = 2 * 1024 * 1024; // A little: the next decisions fit in.
  await time.pass(5 * SECOND);
  expect(watch.current()).toMatchObject({ state: 'full', isSaving: true });
});

test('a full disk is looked at every few seconds, so that people do not wait for the station', async () => {
  const { watch, disk, states, time } = await watched(lowBelow * 2);
  disk.freeBytes = 0;
  watch.writeFailed();
  disk.freeBytes = lowBelow * 2;
  await time.pass(5 * SECOND);
  expect(states).toEqual(['full', 'ok']);
});

test('a quota that leaves no room on a disk with much of it is believed', async () => {
  const { watch, disk, time } = await watched(lowBelow * 2);
  disk.canFill = false;
  watch.writeFailed();
  watch.writeFailed();
  await time.pass(MINUTE);
  expect(watch.current()).toMatchObject({ state: 'full', isSaving: false });
});

test('a write that fails while the station stops sets nothing going again before the next start', async () => {
  const { watch, disk, states, time } = await watched(lowBelow * 2);
  watch.stop();
  watch.writeFailed();
  expect(states).toEqual(['full']);
  disk.freeBytes = lowBelow * 2;
  await time.pass(10 * MINUTE);
  expect(states).toEqual(['full']);
  watch.start();
  await time.pass(MINUTE);
  expect(states).toEqual(['full', 'ok']);
});

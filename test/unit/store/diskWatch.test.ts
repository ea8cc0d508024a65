import { expect, test } from 'vitest';
import { MINUTE } from '../../../main/core/ports.ts';
import { createDiskWatch, lowBelow } from '../../../main/core/store/disk/diskWatch.ts';
import { createVirtualTime } from '../../support/virtualTime.ts';

/** A disk with so much room, and a reserve that is only counted. */
async function watched(freeBytes: number) {
  const time = createVirtualTime();
  const disk = { freeBytes, isReserved: false };
  const states: string[] = [];
  const watch = createDiskWatch({
    folder: '/data',
    reserve: {
      fill: () => {
        disk.isReserved = true;
        return true;
      },
      release: () => {
        const was = disk.isReserved;
        disk.isReserved = false;
        return was;
      },
    },
    timers: time.ports.timers,
    freeBytes: () => disk.freeBytes,
    onChange: ({ state }) => void states.push(state),
  });
  watch.start();
  await time.pass(MINUTE);
  return { watch, disk, states, time };
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

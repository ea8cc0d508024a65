import { expect, test } from 'vitest';
import { createRandom } from '../../main/sandbox/random.ts';
import { type CutMode, Disk } from './disk.ts';
import type { Operation } from './traceLine.ts';

const path = '/d/file';
const create: Operation = { kind: 'open', path, fd: 5, creates: true, truncates: false, appends: false };
const sync: Operation = { kind: 'sync', path };
const write = (at: number, data: string): Operation => ({ kind: 'write', path, at, data: Buffer.from(data) });

function after(operations: readonly Operation[], mode: CutMode, seed = 1): ReadonlyMap<string, string> {
  const disk = new Disk();
  for (const operation of operations) disk.apply(operation);
  return new Map([...disk.cut(mode, createRandom(seed))].map(([name, data]) => [name, data.toString()]));
}

/** All that may be found after a cut, over many seeds. */
function everything(operations: readonly Operation[], mode: CutMode): ReadonlySet<string | undefined> {
  return new Set(Array.from({ length: 60 }, (_, seed) => after(operations, mode, seed).get(path)));
}

test('what was synced is there after every cut', () => {
  for (const mode of ['nothing', 'prefix', 'sectors'] as const) {
    expect(everything([create, write(0, 'kept'), sync], mode)).toEqual(new Set(['kept']));
  }
});

test('what was not synced is gone when the disk kept nothing of it', () => {
  const operations = [create, write(0, 'old!'), sync, write(0, 'new!')];
  expect(everything(operations, 'nothing')).toEqual(new Set(['old!']));
});

test('a disk that kept the oldest of it has any number of the writes, in their order', () => {
  const operations = [create, sync, write(0, 'a'), write(1, 'b')];
  expect(everything(operations, 'prefix')).toEqual(new Set(['', 'a', 'ab']));
});

test('a torn write leaves any of its sectors', () => {
  const operations = [create, write(0, '.'.repeat(1024)), sync, write(0, 'x'.repeat(1024))];
  const [dots, crosses] = ['.'.repeat(512), 'x'.repeat(512)];
  expect(everything(operations, 'sectors')).toEqual(
    new Set([dots + dots, dots + crosses, crosses + dots, crosses + crosses]),
  );
});

test('a renamed file may be found under its old name until its folder is synced', () => {
  const rename: Operation = { kind: 'rename', path, to: '/d/other' };
  const operations = [create, write(0, 'kept'), sync, rename];
  expect(after(operations, 'nothing')).toEqual(new Map([[path, 'kept']]));
  const synced: Operation = { kind: 'sync', path: '/d' };
  expect(after([...operations, synced], 'nothing')).toEqual(new Map([['/d/other', 'kept']]));
});

test('a file that was cut short and not synced has its old bytes', () => {
  const operations: Operation[] = [create, write(0, 'long'), sync, { kind: 'truncate', path, size: 1 }];
  expect(everything(operations, 'nothing')).toEqual(new Set(['long']));
  expect(everything(operations, 'prefix')).toEqual(new Set(['long', 'l']));
});

test('a file that was removed and made anew is the new one, once that is synced', () => {
  const remove: Operation = { kind: 'unlink', path };
  const operations = [create, write(0, 'old'), sync, remove, create, write(0, 'new'), sync];
  expect(everything(operations, 'nothing')).toEqual(new Set(['new']));
  expect(everything([...operations, { kind: 'sync', path: '/d' }], 'sectors')).toEqual(new Set(['new']));
});

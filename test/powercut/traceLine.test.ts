import { expect, test } from 'vitest';
import { readCall } from './traceLine.ts';

test('a write is read with its file, place and bytes', () => {
  const line = 'pwrite64(21<\\x2f\\x64\\x2f\\x61>, "\\x37\\x7f\\x06"..., 3, 4096) = 3';
  expect(readCall(line.replace('...', ''))).toEqual({
    kind: 'write',
    path: '/d/a',
    at: 4096,
    data: Buffer.from([0x37, 0x7f, 0x06]),
  });
});

test('a recording whose data was shortened is refused', () => {
  const line = 'pwrite64(21<\\x2f\\x61>, "\\x37"..., 4096, 0) = 4096';
  expect(() => readCall(line)).toThrow('shortened');
});

test.each([
  [
    'a call that failed',
    'openat(AT_FDCWD, "\\x2f\\x61", O_RDWR|O_CREAT, 0644) = -1 EACCES (Permission denied)',
  ],
  ['a write to a socket', 'write(12<\\x73\\x6f\\x63\\x6b\\x65\\x74>, "\\x61", 1) = 1'],
])('%s says nothing of files', (_what, line) => {
  expect(readCall(line)).toBeUndefined();
});

test('what the core says on stdout is told apart from what it writes', () => {
  expect(readCall('write(1<\\x70\\x69\\x70\\x65>, "\\x7b\\x7d\\x0a", 3) = 3')).toEqual({
    kind: 'said',
    data: Buffer.from('{}\n'),
  });
});

test('a new file is read with its name', () => {
  const line =
    'openat(AT_FDCWD<\\x2f\\x77>, "\\x2f\\x64\\x2f\\x61", O_RDWR|O_CREAT|O_CLOEXEC, 0644) = 21<\\x2f\\x64\\x2f\\x61>';
  expect(readCall(line)).toMatchObject({
    kind: 'open',
    path: '/d/a',
    fd: 21,
    creates: true,
    truncates: false,
  });
});

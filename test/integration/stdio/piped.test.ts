import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../support/testStation.ts';

const stdio = join(import.meta.dirname, '..', '..', '..', 'main', 'stdio.ts');

function pipe(dataDir: string, lines: readonly object[]) {
  const input = lines.map((line) => JSON.stringify(line)).join('\n');
  const { status, stdout } = spawnSync(process.execPath, [stdio, '--data-dir', dataDir, '--practice'], {
    input,
    encoding: 'utf8',
  });
  const frames = stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
  return { status, replies: frames.filter((frame) => frame.type === 'reply') };
}

test('calls that were piped in are all answered before the station ends', () => {
  const { status, replies } = pipe(temporaryFolder(), [
    { type: 'hello', protocolVersion: 1 },
    { type: 'call', id: 'slow', name: 'sync.now', input: { sweep: true } },
    { type: 'call', id: 'last', name: 'settings.get', input: {} },
  ]);
  expect(status).toBe(0);
  expect(replies.find((reply) => reply.id === 'last')).toMatchObject({ ok: true });
  const slow = replies.find((reply) => reply.id === 'slow');
  expect(slow?.value.results.map((result: { ok: boolean }) => result.ok)).toEqual([true, true, true]);
});

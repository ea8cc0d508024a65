import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
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

test('a data folder that is a file is refused in plain words', () => {
  const file = join(temporaryFolder(), 'data');
  writeFileSync(file, 'kept');
  const { status, stderr } = spawnSync(process.execPath, [stdio, '--data-dir', file], {
    input: '',
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr).toContain(`cannot use the folder ${file}: a file of that name is in the way.`);
  expect(readFileSync(file, 'utf8')).toBe('kept');
});

test('a refusal of the data folder has a code for programs, and no frame', () => {
  const folder = temporaryFolder();
  const db = new Database(join(folder, 'station.db'));
  db.exec('create table of_others (id integer)');
  db.close();
  const { status, stderr, stdout } = spawnSync(process.execPath, [stdio, '--data-dir', folder], {
    input: '{"type":"hello","protocolVersion":1}\n',
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stdout).toBe('');
  const [line = '', sentence] = stderr.trim().split('\n').slice(-2);
  expect(JSON.parse(line)).toEqual({
    ...{ level: 'error', event: 'station.refused', code: 'not_ours', message: sentence },
  });
});

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

test('a warning that nobody reads, because stderr was closed, ends no station', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'station.db'), 'This is no database at all.'.repeat(400));
  const core = spawn(process.execPath, [stdio, '--data-dir', folder]);
  onTestFinished(() => void core.kill('SIGKILL'));
  core.stderr.destroy();
  core.stdin.write('{"type":"hello","protocolVersion":1}\n');
  const [answer] = await Promise.race([once(core.stdout, 'data'), once(core, 'exit')]);
  expect(String(answer)).toContain('"type":"hello"');
  const ended = once(core, 'exit');
  core.stdin.end();
  core.stdout.resume();
  expect(await ended).toEqual([0, null]);
});

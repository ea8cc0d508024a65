import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { takeInstanceLock } from '../../../shell/parts/instanceLock.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'packbench-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const moduleUrl = pathToFileURL(join(import.meta.dirname, '../../../shell/parts/instanceLock.ts')).href;
const holder = `
import { takeInstanceLock } from ${JSON.stringify(moduleUrl)};
const lock = takeInstanceLock(process.argv[1], () => console.log('knocked'));
console.log(lock.held ? 'held' : 'refused');
setInterval(() => {}, 1000);
`;

/** Another process that holds the lock, until it is killed. */
async function startHolder() {
  const child = spawn(process.execPath, ['--input-type=module', '-e', holder, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const says = async (): Promise<string> => String((await once(child.stdout, 'data'))[0]).trim();
  expect(await says()).toBe('held');
  return { child, says };
}

it('a second instance gets no lock, and the first hears it knock', async () => {
  const { child, says } = await startHolder();
  const knocked = says();
  const lock = takeInstanceLock(folder, () => {});
  expect(lock.held).toBe(false);
  await lock.told;
  expect(await knocked).toBe('knocked');
  child.kill('SIGKILL');
  await once(child, 'exit');
});

it('an instance that was killed holds nothing', async () => {
  const { child } = await startHolder();
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(takeInstanceLock(folder, () => {}).held).toBe(true);
});

it('another process with the number of the one that died is not taken for it', () => {
  writeFileSync(join(folder, 'shell.lock'), JSON.stringify({ pid: process.ppid, started: '1' }));
  expect(takeInstanceLock(folder, () => {}).held).toBe(true);
});

it('an instance that ended holds nothing, also where start times cannot be told', () => {
  const { pid } = spawnSync(process.execPath, ['--version']);
  writeFileSync(join(folder, 'shell.lock'), JSON.stringify({ pid, started: '' }));
  expect(takeInstanceLock(folder, () => {}).held).toBe(true);
});

it('half a lock is no lock', () => {
  writeFileSync(join(folder, 'shell.lock'), '{"pid":1');
  expect(takeInstanceLock(folder, () => {}).held).toBe(true);
});

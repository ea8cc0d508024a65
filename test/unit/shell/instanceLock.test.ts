import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { takeInstanceLock } from '../../../shell/parts/instanceLock.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'packbench-lock-'));
});
const children = new Set<ChildProcess>();
afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  children.clear();
  rmSync(folder, { recursive: true, force: true });
});

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
  children.add(child);
  const says = async (): Promise<string> => String((await once(child.stdout, 'data'))[0]).trim();
  expect(await says()).toBe('held');
  return { child, says };
}

const starter = `
import { createInterface } from 'node:readline';
import { takeInstanceLock } from ${JSON.stringify(moduleUrl)};
console.log('ready');
for await (const folder of createInterface({ input: process.stdin })) {
  console.log(takeInstanceLock(folder, () => {}).held ? 'held' : 'refused');
}
`;

/** Another process that asks for the lock of each folder that it is told, at once. */
async function startAsked() {
  const child = spawn(process.execPath, ['--input-type=module', '-e', starter], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  children.add(child);
  const lines = createInterface({ input: child.stdout });
  const answer = async (): Promise<string> => String((await once(lines, 'line'))[0]);
  expect(await answer()).toBe('ready');
  return { child, answer };
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

it('of several started in the same instant exactly one holds the lock', async () => {
  const starts = await Promise.all(Array.from({ length: 5 }, startAsked));
  for (let round = 1; round <= 12; round += 1) {
    const fresh = join(folder, String(round));
    mkdirSync(fresh);
    const answers = starts.map(({ answer }) => answer());
    for (const { child } of starts) child.stdin.write(`${fresh}\n`);
    const held = (await Promise.all(answers)).filter((answer) => answer === 'held');
    expect(held, `round ${round}`).toHaveLength(1);
  }
});

it('a folder that is named in two ways is one folder', async () => {
  const { child, says } = await startHolder();
  symlinkSync(folder, `${folder}-link`);
  const knocked = says();
  const lock = takeInstanceLock(`${folder}-link`, () => {});
  rmSync(`${folder}-link`);
  expect(lock.held).toBe(false);
  expect(await knocked).toBe('knocked');
  child.kill('SIGKILL');
  await once(child, 'exit');
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { inProject } from '../../scripts/shared/project.ts';
import { followProcess } from '../e2e/support/appProcess.ts';
import type { PackedApp } from './packedApp.ts';

/**
 * Starts the packed files on the shell, in a fresh data folder and with no other package in reach, hands their
 * window to `use`, and quits as a person does. Returns the exit code.
 */
export async function startPacked(
  app: PackedApp,
  use: (page: Page) => Promise<void>,
): Promise<number | null> {
  const dataDir = mkdtempSync(join(tmpdir(), 'packbench-started-'));
  const register = inProject('shell', 'register.ts');
  const main = join(app.extracted, 'out', 'main', 'index.js');
  const child = spawn(process.execPath, ['--import', register, main, '--data-dir', dataDir], {
    cwd: app.extracted,
    env: { ...process.env, NODE_PATH: '', PACKBENCH_REMOTE_DEBUGGING: '1', PACKBENCH_HEADLESS: '1' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const followed = followProcess(child);
  try {
    const endpoint = (await followed.find(/debugging at (ws:\S+)/))[1] ?? '';
    const browser = await chromium.connectOverCDP(endpoint);
    const context = browser.contexts()[0];
    const page = context?.pages()[0] ?? (await context?.waitForEvent('page'));
    if (page === undefined)
      throw new Error(`The packed app opened no window. It said:\n${followed.output()}`);
    await use(page);
    child.kill('SIGTERM');
    return await followed.ended;
  } finally {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
    rmSync(dataDir, { recursive: true, force: true });
  }
}

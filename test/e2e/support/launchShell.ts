import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { nodeEnvironment, nodeOptions } from '../../../scripts/shared/nodeOptions.ts';
import { followProcess } from './appProcess.ts';
import { root } from './hosts.ts';
import type { LaunchOptions, Station } from './station.ts';
import { waitFor } from './wait.ts';

/** Starts the built app in the shell and joins its browser by the debugging port that is open for tests. */
export async function launchShell(
  options: LaunchOptions & { readonly dataDir: string; readonly args: readonly string[] },
): Promise<Station> {
  const shell = ['--import', join(root, 'shell', 'register.ts'), join(root, 'out', 'main', 'index.js')];
  const command = [...(options.program ?? []), process.execPath, ...nodeOptions, ...shell, ...options.args];
  const [program = '', ...rest] = command;
  const child = spawn(program, rest, {
    cwd: root,
    env: {
      ...nodeEnvironment(process.env),
      PACKBENCH_REMOTE_DEBUGGING: '1',
      PACKBENCH_HEADLESS: '1',
      ...options.env,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
    // A process group of its own, so that `kill` takes the browser along.
    detached: true,
  });
  const app = followProcess(child);
  const group = child.pid;
  if (group === undefined) throw new Error('The app could not be started.');
  const killGroup = (): void => {
    try {
      process.kill(-group, 'SIGKILL');
    } catch {
      // It had ended already.
    }
  };
  try {
    const endpoint = (await app.find(/debugging at (ws:\S+)/))[1] ?? '';
    const browser = await chromium.connectOverCDP(endpoint);
    const page = await stationPage(browser.contexts().flatMap((context) => context.pages()));
    return {
      page,
      host: 'shell',
      dataDir: options.dataDir,
      pid: group,
      output: app.output,
      said: async (words) => {
        await app.find(new RegExp(RegExp.escape(words)));
      },
      look: (expression) => lookAt(endpoint, expression),
      kill: async () => {
        killGroup();
        await app.ended;
      },
      close: () => {
        child.kill('SIGTERM');
        return app.ended;
      },
    };
  } catch (error) {
    killGroup();
    throw error;
  }
}

async function stationPage(pages: readonly Page[]): Promise<Page> {
  const page = pages[0];
  if (page === undefined) throw new Error('The shell opened no window.');
  // Asked of the page itself: one page may take the place of another that is still loading.
  await waitFor('The window shows no page of the station.', 30, async () => {
    const address = await page.evaluate('location.href').catch(() => undefined);
    return String(address).startsWith('https://packbench.localhost/') ? true : undefined;
  });
  await page.waitForLoadState();
  return page;
}

/** With a connection of its own: it sees the browser as it is now. */
async function lookAt(endpoint: string, expression: string): Promise<unknown> {
  const browser = await chromium.connectOverCDP(endpoint);
  try {
    return await browser.contexts()[0]?.pages()[0]?.evaluate(expression);
  } finally {
    await browser.close(); // Leaves the browser itself running: it is not ours.
  }
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium, NoChromium } from '../browser/findChromium.ts';
import { browserFlags } from '../browser/flags.ts';
import { type Browser, launchBrowser } from '../browser/launch.ts';
import { findVersionProblem } from '../browser/version.ts';
import { preloadScript } from '../page/preloadScript.ts';

export interface ChromiumOptions {
  readonly dataDir: string;
  readonly kiosk: boolean;
  readonly size: { readonly width: number; readonly height: number };
}

/** Starts the installed Chromium as this computer and the environment want it; ends the app when there is none that will do. */
export function openChromium(options: ChromiumOptions): Browser {
  const browser = launchBrowser({
    program: chromiumOrEnd(),
    flags: browserFlags({
      profile: join(options.dataDir, 'shell-browser'),
      headless: isHeadless(process.env, process.platform),
      isRoot: process.getuid?.() === 0,
      remoteDebugging: process.env.PACKBENCH_REMOTE_DEBUGGING === '1',
      kiosk: options.kiosk,
      size: options.size,
    }),
    onEndpoint: (address) => process.stderr.write(`packbench shell: debugging at ${address}\n`),
    onFailure: (words) => {
      process.stderr.write(`packbench shell: Chromium ended with an error. ${words}\n`);
      process.exitCode = 1;
    },
  });
  endIfTooOld(browser).catch(() => undefined); // It ended before it could say its version, and that was told.
  return browser;
}

/** The window goes with the browser, and the app with its window. */
async function endIfTooOld(browser: Browser): Promise<void> {
  const problem = await findVersionProblem(browser.browser);
  if (problem === undefined) return;
  process.stderr.write(`packbench shell: ${problem}\n`);
  process.exitCode = 1;
  await browser.close();
}

function chromiumOrEnd(): string {
  try {
    return findChromium(process.env, process.platform);
  } catch (error) {
    if (!(error instanceof NoChromium)) throw error;
    process.stderr.write(`packbench shell: ${error.message}\n`);
    return process.exit(1);
  }
}

/** Without a screen the window exists all the same, unseen: tests, and a look from afar, work. */
export function isHeadless(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): boolean {
  if (env.PACKBENCH_HEADLESS === '1') return true;
  return platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY;
}

/** Name of Chromium's function in the page; nobody sees it for longer than the first script runs. */
export const binding = '__packbenchShell';

/** The script that gives the page what its built preload exposes. */
export function builtPreload(preload: string, argv: readonly string[]): string {
  return preloadScript({ binding, argv, platform: process.platform }, readFileSync(preload, 'utf8'));
}

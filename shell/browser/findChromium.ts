import { accessSync, constants, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

const names: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

/** Thrown when there is no browser to show the window in; the message says what to do. */
export class NoChromium extends Error {
  override readonly name = 'NoChromium';
}

/**
 * The browser to use: `PACKBENCH_CHROMIUM`, else one that is installed, else one that Playwright downloaded.
 * Throws NoChromium when there is none, or when the named one cannot be run.
 */
export function findChromium(env: Environment, platform: NodeJS.Platform): string {
  const named = env.PACKBENCH_CHROMIUM;
  if (named !== undefined && named !== '') {
    if (isProgram(named)) return named;
    throw new NoChromium(`PACKBENCH_CHROMIUM names ${named}, which is not a program that can be run.`);
  }
  const found = [...installed(env, platform), ...downloadedByPlaywright(env, platform)].find(isProgram);
  if (found !== undefined) return found;
  throw new NoChromium(
    'Packbench found neither Electron nor a browser to open its window in. Install Chromium or Chrome (on Debian: apt install chromium), or set PACKBENCH_CHROMIUM to the path of one.',
  );
}

function installed(env: Environment, platform: NodeJS.Platform): readonly string[] {
  const known = names[platform] ?? [];
  if (platform !== 'linux') return known;
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return known.flatMap((name) => ['/usr/bin', ...folders].map((folder) => join(folder, name)));
}

const playwrightFolders: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: ['.cache/ms-playwright'],
  darwin: ['Library/Caches/ms-playwright'],
  win32: ['AppData/Local/ms-playwright'],
};
const playwrightPrograms = [
  'chrome-linux64/chrome',
  'chrome-linux/chrome',
  'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  'chrome-win64/chrome.exe',
  'chrome-win/chrome.exe',
];

function downloadedByPlaywright(env: Environment, platform: NodeJS.Platform): readonly string[] {
  const own = (playwrightFolders[platform] ?? []).map((folder) => join(homedir(), folder));
  const folders = env.PLAYWRIGHT_BROWSERS_PATH === undefined ? own : [env.PLAYWRIGHT_BROWSERS_PATH, ...own];
  return folders.flatMap((folder) =>
    list(folder)
      .filter((name) => name.startsWith('chromium-'))
      .sort()
      .reverse()
      .flatMap((name) => playwrightPrograms.map((program) => join(folder, name, program))),
  );
}

function list(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // Playwright never downloaded anything here.
  }
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

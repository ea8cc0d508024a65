import { accessSync, constants, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** Browsers on Chromium's code, in the order in which they are looked for. */
const browsers = ['chromium', 'chrome', 'edge', 'brave'] as const;
type BrowserName = (typeof browsers)[number];

/** On Linux names in /usr/bin and PATH, elsewhere whole paths. */
const programs: Readonly<Partial<Record<NodeJS.Platform, Readonly<Record<BrowserName, readonly string[]>>>>> =
  {
    linux: {
      chromium: ['chromium', 'chromium-browser'],
      chrome: ['google-chrome', 'google-chrome-stable'],
      edge: ['microsoft-edge', 'microsoft-edge-stable'],
      brave: ['brave-browser', 'brave-browser-stable', 'brave'],
    },
    darwin: {
      chromium: ['/Applications/Chromium.app/Contents/MacOS/Chromium'],
      chrome: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
      edge: ['/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
      brave: ['/Applications/Brave Browser.app/Contents/MacOS/Brave Browser'],
    },
    win32: {
      chromium: inProgramFiles('Chromium\\Application\\chrome.exe'),
      chrome: inProgramFiles('Google\\Chrome\\Application\\chrome.exe'),
      edge: inProgramFiles('Microsoft\\Edge\\Application\\msedge.exe'),
      brave: inProgramFiles('BraveSoftware\\Brave-Browser\\Application\\brave.exe'),
    },
  };

function inProgramFiles(path: string): readonly string[] {
  return ['C:\\Program Files', 'C:\\Program Files (x86)'].map((folder) => `${folder}\\${path}`);
}

/** Thrown when there is no browser to show the window in; the message says what to do. */
export class NoChromium extends Error {
  override readonly name = 'NoChromium';
}

/**
 * The browser to use: `PACKBENCH_CHROMIUM` (chromium, chrome, edge, brave, or the path of a program), else one that
 * is installed, else one that Playwright downloaded.
 *
 * @throws NoChromium when there is none, or when the named one cannot be run.
 */
export function findChromium(env: Environment, platform: NodeJS.Platform): string {
  const named = env.PACKBENCH_CHROMIUM;
  if (named !== undefined && named !== '') {
    const browser = browsers.find((name) => name === named.toLowerCase());
    if (browser !== undefined) return namedBrowser(browser, env, platform);
    if (isProgram(named)) return named;
    throw new NoChromium(`PACKBENCH_CHROMIUM names ${named}, which is not a program that can be run.`);
  }
  const found = [...installed(env, platform), ...downloadedByPlaywright(env, platform)].find(isProgram);
  if (found !== undefined) return found;
  throw new NoChromium(
    'Packbench found neither Electron nor a browser to open its window in. Install Chromium, Chrome, Edge or Brave (on Debian: apt install chromium), or set PACKBENCH_CHROMIUM to the path of one.',
  );
}

function namedBrowser(name: BrowserName, env: Environment, platform: NodeJS.Platform): string {
  const found = installed(env, platform, [name]).find(isProgram);
  if (found !== undefined) return found;
  throw new NoChromium(
    `PACKBENCH_CHROMIUM names ${name}, which is not installed where it usually is. Name the path of the program.`,
  );
}

function installed(
  env: Environment,
  platform: NodeJS.Platform,
  wanted: readonly BrowserName[] = browsers,
): readonly string[] {
  const known = wanted.flatMap((name) => programs[platform]?.[name] ?? []);
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

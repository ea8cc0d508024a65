import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const linuxNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const macPrograms = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

function windowsPrograms(): readonly string[] {
  const bases = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
  return bases.flatMap((base) =>
    base === undefined || base === '' ? [] : [join(base, 'Google', 'Chrome', 'Application', 'chrome.exe')],
  );
}

function onPath(): readonly string[] {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return linuxNames.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/**
 * The Chromium or Chrome that is installed on this computer, for scripts that only draw (icons, print sheets);
 * undefined when there is none. `PACKBENCH_CHROMIUM` names another one.
 */
export function findChromium(): string | undefined {
  const named = process.env.PACKBENCH_CHROMIUM;
  if (named !== undefined && named !== '') return existsSync(named) ? named : undefined;
  const places = { darwin: macPrograms, win32: windowsPrograms() };
  const known =
    process.platform === 'darwin' || process.platform === 'win32' ? places[process.platform] : onPath();
  return known.find((program) => existsSync(program));
}

import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installedChromium } from './chromium.ts';
import { runProgram } from './runProgram.ts';

/** Something of the operating system that the project needs and npm cannot bring. */
export type SystemNeed = {
  /** What it is, for a person. */
  readonly title: string;
  /** Its package on Debian and Ubuntu. */
  readonly debianPackage: string;
  readonly isThere: () => boolean;
};

export type SystemOutcome = { readonly ok: true } | { readonly ok: false; readonly advice: string };

function isOnPath(program: string): boolean {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.some((folder) => existsSync(join(folder, program)));
}

/** The browser of the end-to-end tests, and of the station itself where Electron's runtime cannot be had. */
export const browser: SystemNeed = {
  title: 'Chromium or Chrome',
  debianPackage: 'chromium',
  // One that a person names is not ours to install; where it is missing, whoever uses it says so.
  isThere: () => (process.env.PACKBENCH_CHROMIUM ?? '') !== '' || installedChromium().ok,
};

/** A display that exists only in memory: Electron needs one on a computer without a screen. */
export const virtualDisplay: SystemNeed = {
  title: 'a virtual display (Xvfb)',
  debianPackage: 'xvfb',
  isThere: () => isOnPath('Xvfb'),
};

/** Records what the core writes, for the power-cut tests. */
export const tracer: SystemNeed = {
  title: 'strace',
  debianPackage: 'strace',
  isThere: () => isOnPath('strace'),
};

/** The commands that install these packages on Debian and Ubuntu. */
function installCommands(packages: readonly string[]): readonly (readonly string[])[] {
  return [
    ['apt-get', 'update', '-q'],
    ['apt-get', 'install', '-q', '-y', '--no-install-recommends', ...packages],
  ];
}

const installTimeoutSeconds = 5 * 60; // Chromium and its libraries are about 350 MB unpacked.

async function install(packages: readonly string[]): Promise<SystemOutcome> {
  for (const [program = '', ...args] of installCommands(packages)) {
    const result = await runProgram(program, args, {
      env: { DEBIAN_FRONTEND: 'noninteractive' },
      timeoutSeconds: installTimeoutSeconds,
    });
    // An update that fails for one source still leaves the others usable; the install has the last word.
    if (result.code !== 0 && args[0] !== 'update') {
      return { ok: false, advice: `apt-get could not install ${packages.join(' ')}:\n${result.output}` };
    }
  }
  return { ok: true };
}

/**
 * Sees that everything is there. On Debian and Ubuntu, as root, it installs what is missing (`onInstall` is told
 * what, since it takes a while); elsewhere it says which command a person should run.
 */
export async function ensureSystem(
  needs: readonly SystemNeed[],
  onInstall: (packages: readonly string[]) => void,
): Promise<SystemOutcome> {
  const missing = needs.filter((need) => !need.isThere());
  if (missing.length === 0) return { ok: true };
  const packages = missing.map((need) => need.debianPackage);
  const hasApt = isOnPath('apt-get');
  if (hasApt && process.getuid?.() === 0) {
    onInstall(packages);
    const installed = await install(packages);
    if (!installed.ok) return installed;
    const still = missing.filter((need) => !need.isThere()).map((need) => need.title);
    return still.length === 0
      ? { ok: true }
      : { ok: false, advice: `Installed, but still not found: ${still.join(', ')}.` };
  }
  const titles = missing.map((need) => need.title).join(', ');
  const how = hasApt
    ? `Run: sudo apt-get update && sudo apt-get install -y ${packages.join(' ')}`
    : `Install it; on Debian and Ubuntu its package is ${packages.join(' ')}.`;
  return { ok: false, advice: `Missing on this computer: ${titles}. ${how}` };
}

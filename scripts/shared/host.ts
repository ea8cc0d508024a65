import { pathToFileURL } from 'node:url';
import { type InstalledChromium, installedChromium } from './chromium.ts';
import { findElectron } from './electronRuntime.ts';
import { nodeOptions } from './nodeOptions.ts';
import { inProject, projectRoot } from './project.ts';
import { browser, ensureSystem } from './systemPackages.ts';

export const hostNames = ['electron', 'shell'] as const;
export type HostName = (typeof hostNames)[number];

/** Runs the built station: the program, and what stands before the station's own arguments. */
export type Host = {
  readonly name: HostName;
  readonly program: string;
  readonly args: readonly string[];
};

export type HostChoice =
  | { readonly ok: true; readonly host: Host; readonly message: string }
  /** There is neither; the message says what to do. */
  | { readonly ok: false; readonly message: string };

/** Chromium refuses its own sandbox for root, as in a container; a person at a bench is not root. */
function sandboxArguments(): readonly string[] {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

function electronHost(program: string): Host {
  return { name: 'electron', program, args: [...sandboxArguments(), projectRoot] };
}

/** The same built files without Electron: see docs/decisions/0002-shell.md. */
export function shellHost(): Host {
  const register = pathToFileURL(inProject('shell', 'register.ts')).href;
  return {
    name: 'shell',
    program: process.execPath,
    args: [...nodeOptions, '--import', register, inProject('out', 'main', 'index.js')],
  };
}

/** An installed Chromium, installed now where this process may do that (Debian's packages, as root). */
async function obtainChromium(say: (line: string) => void): Promise<InstalledChromium> {
  const system = await ensureSystem([browser], (packages) => {
    say(`Installing ${packages.join(' ')} with apt-get.`);
  });
  return system.ok ? installedChromium() : system;
}

/**
 * Electron where its runtime is there or can be fetched, else the shell on an installed Chromium; `wanted` allows
 * only one of them. `say` is told before a wait. The message says what was chosen and why.
 */
export async function chooseHost(
  say: (line: string) => void,
  wanted: HostName | undefined,
): Promise<HostChoice> {
  let reason = 'the shell was asked for.';
  if (wanted !== 'shell') {
    const electron = await findElectron(say);
    if (electron.ok)
      return { ok: true, host: electronHost(electron.program), message: 'Running on Electron.' };
    reason = `there is no Electron runtime: ${electron.reason}`;
    if (wanted === 'electron') return { ok: false, message: `The station cannot run on Electron; ${reason}` };
  }
  const chromium = await obtainChromium(say);
  if (!chromium.ok)
    return { ok: false, message: `There is nothing to run on; ${reason}\n${chromium.advice}` };
  const message = `Running on the shell with ${chromium.program}; ${reason}`;
  return { ok: true, host: shellHost(), message };
}

import { spawn } from 'node:child_process';
import type { Shell } from 'electron';
import { only } from '../only.ts';

/** The system's own way to open an address; no interpreter of commands reads it. */
export function opener(platform: NodeJS.Platform, address: string): readonly [string, ...string[]] {
  if (platform === 'win32') return ['rundll32.exe', 'url.dll,FileProtocolHandler', address];
  return [platform === 'darwin' ? 'open' : 'xdg-open', address];
}

/** A program that found no browser says so at once; one that became the browser stays. */
const soonMs = 3000;

/** Electron's `shell`. */
export const shell: Shell = only<Shell>('shell', {
  openExternal: (address) => {
    const url = new URL(address);
    // What begins with a letter is no switch to these programs; a folder or a program is no address.
    if (url.protocol !== 'https:') throw new Error(`The shell opens no address of ${url.protocol}`);
    const [program, ...args] = opener(process.platform, url.href);
    return new Promise((resolve, reject) => {
      const child = spawn(program, args, { stdio: 'ignore', detached: true });
      const timer = setTimeout(resolve, soonMs);
      const end = (problem?: Error): void => {
        clearTimeout(timer);
        if (problem === undefined) resolve();
        else reject(problem);
      };
      child.on('error', end);
      child.on('exit', (code) => end(code === 0 ? undefined : new Error(`${program} ended with ${code}.`)));
      child.unref();
    });
  },
});

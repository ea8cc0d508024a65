import { spawn } from 'node:child_process';
import { Readable } from 'node:stream';

export type Display = {
  /** For the environment variable DISPLAY. */
  readonly name: string;
  readonly stop: () => void;
};

const startSeconds = 10;

/** The end of a display that was never there. */
function refused(why: string): Error {
  return new Error(`A virtual display (Xvfb) could not be started: ${why}`);
}

/**
 * Starts a display in memory, at a number that is free: Electron, unlike Chromium, cannot do without one. Rejects
 * with a sentence when Xvfb is missing or does not start. The display ends with `stop`, or with this process.
 */
export function startVirtualDisplay(): Promise<Display> {
  const args = ['-displayfd', '3', '-screen', '0', '1366x768x24', '-nolisten', 'tcp'];
  const child = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const stop = (): void => {
    child.kill();
  };
  process.once('exit', stop);
  const { promise, resolve, reject } = Promise.withResolvers<Display>();
  const timer = setTimeout(() => {
    stop();
    reject(refused(`it was not ready after ${startSeconds} s.`));
  }, startSeconds * 1000);
  child.once('error', (error) => reject(refused(error.message)));
  child.once('exit', (code) => reject(refused(`it ended with code ${code}.`)));
  const number = child.stdio[3];
  if (number instanceof Readable) {
    // Xvfb writes the number of its display once it takes clients.
    number.once('data', (digits: Buffer) => resolve({ name: `:${digits.toString().trim()}`, stop }));
  }
  return promise.finally(() => clearTimeout(timer));
}

import { spawn } from 'node:child_process';
import type { Host } from '../shared/host.ts';
import { nodeEnvironment } from '../shared/nodeOptions.ts';
import { projectRoot } from '../shared/project.ts';

/** Opens the station's window and resolves with the exit code when it is closed. */
export function openWindow(host: Host, args: readonly string[]): Promise<number> {
  const child = spawn(host.program, [...host.args, ...args], {
    cwd: projectRoot,
    env: nodeEnvironment(process.env),
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.once('error', (error) => {
      process.stderr.write(`The station could not be started: ${error.message}\n`);
      resolve(1);
    });
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

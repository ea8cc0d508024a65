import { spawnSync } from 'node:child_process';
import { watchedCalls } from './traceLine.ts';

/** Why this computer cannot record what a process writes; undefined when it can. */
export function whyNoTracer(): string | undefined {
  if (process.platform !== 'linux') return 'power cuts are simulated on Linux only';
  const tried = spawnSync('strace', ['-f', '-o', '/dev/null', 'true'], { encoding: 'utf8' });
  if (tried.error !== undefined)
    return 'strace is not installed (on Debian and Ubuntu: apt-get install strace)';
  return tried.status === 0 ? undefined : `strace may not trace here: ${tried.stderr.trim()}`;
}

const longestData = 4 * 1024 * 1024;

/** The command line that runs a program with all it writes recorded in `file`, in order and to the last byte. */
export function traced(file: string): readonly string[] {
  const what = watchedCalls.join(',');
  return ['strace', '-f', '-qq', '-y', '-xx', '-s', String(longestData), '-e', `trace=${what}`, '-o', file];
}

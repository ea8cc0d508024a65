import { readFileSync } from 'node:fs';

/** Megabytes of another process: in use now (VmRSS), or at most so far (VmHWM). Linux only; NaN elsewhere. */
export function megabytesOf(pid: number, what: 'VmRSS' | 'VmHWM'): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(new RegExp(`^${what}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1] ?? Number.NaN) / 1024;
  } catch {
    return Number.NaN;
  }
}

import type { SeededBug } from './seededBugs.ts';
import { runSchedule, type ScheduleResult } from './simulation.ts';

export interface ModelReport {
  readonly schedules: number;
  readonly crashes: number;
  readonly calls: number;
  readonly violations: number;
  readonly seconds: number;
  readonly firstFailures: readonly ScheduleResult[];
}

/** Runs schedules with the seeds `seed`, `seed + 1`, ... and counts what went wrong. */
export function runSchedules(runs: number, seed: number, bug?: SeededBug): ModelReport {
  const began = performance.now();
  const firstFailures: ScheduleResult[] = [];
  let [crashes, calls, violations] = [0, 0, 0];
  for (let run = 0; run < runs; run += 1) {
    const result = runSchedule(seed + run, bug);
    crashes += result.crashes;
    calls += result.calls;
    if (result.violations.length === 0) continue;
    violations += 1;
    if (firstFailures.length < 5) firstFailures.push(result);
  }
  const seconds = Math.round((performance.now() - began) / 100) / 10;
  return { schedules: runs, crashes, calls, violations, seconds, firstFailures };
}

/** How many schedules it takes to catch a bug that was put in; undefined when none did. */
export function schedulesUntilCaught(bug: SeededBug, most: number, seed: number): number | undefined {
  for (let run = 0; run < most; run += 1) {
    if (runSchedule(seed + run, bug).violations.length > 0) return run + 1;
  }
  return undefined;
}

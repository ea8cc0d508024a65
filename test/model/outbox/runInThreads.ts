import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { ModelReport } from './runSchedules.ts';

/**
 * Runs the schedules with the seeds `seed`, `seed + 1`, ..., divided over the processors. A report holds counts and
 * the first failures only, so that a million schedules need no more memory than a thousand.
 */
export async function runInThreads(runs: number, seed: number): Promise<ModelReport> {
  const began = performance.now();
  const threads = Math.min(availableParallelism(), runs);
  const firstOf = (thread: number): number => Math.floor((runs * thread) / threads);
  const reports = await Promise.all(
    Array.from({ length: threads }, (_, thread) =>
      runShare({ seed: seed + firstOf(thread), runs: firstOf(thread + 1) - firstOf(thread) }),
    ),
  );
  const sum = (count: (report: ModelReport) => number): number =>
    reports.reduce((total, report) => total + count(report), 0);
  return {
    schedules: sum((report) => report.schedules),
    crashes: sum((report) => report.crashes),
    calls: sum((report) => report.calls),
    violations: sum((report) => report.violations),
    seconds: Math.round((performance.now() - began) / 100) / 10,
    firstFailures: reports.flatMap((report) => report.firstFailures).slice(0, 5),
  };
}

function runShare(share: { readonly seed: number; readonly runs: number }): Promise<ModelReport> {
  // Without the options of whoever runs us: the threads run the sources as they stand.
  const worker = new Worker(new URL('modelWorker.ts', import.meta.url), { workerData: share, execArgv: [] });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`A thread of the model ended with ${code}`)));
  });
}

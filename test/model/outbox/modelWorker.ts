import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { runSchedules } from './runSchedules.ts';

/** One thread of `runInThreads`: runs its share of the seeds and tells what it found. */
const share = z.object({ runs: z.int().min(1), seed: z.int() }).parse(workerData);
parentPort?.postMessage(runSchedules(share.runs, share.seed));

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSandbox } from '../../main/sandbox/startSandbox.ts';
import { connectCore } from '../support/connectCore.ts';
import { startCore } from '../support/coreProcess.ts';
import { readTrace } from './readTrace.ts';
import type { Operation } from './traceLine.ts';
import { traced } from './tracer.ts';
import { workAShift } from './workload.ts';

export interface Recording {
  /** The data folder as it was called then; its files were here. */
  readonly dataDir: string;
  /** Every write and sync of the core in that folder, and what it said, in order. */
  readonly operations: readonly Operation[];
}

export type Durability = 'as shipped' | 'synchronous=NORMAL';

const shifts = 3;

/**
 * Runs the real core through some shifts with so many decisions in all, and records what it does to its disk; between
 * shifts it is ended and started again, with its check, its backup and all that a start writes.
 */
export async function record(decisions: number, durability: Durability, seed: number): Promise<Recording> {
  const folder = mkdtempSync(join(tmpdir(), 'packbench-powercut-'));
  const dataDir = join(folder, 'data');
  const sandbox = await startSandbox({ orders: Math.max(40, decisions), autoErpMs: 200, seed });
  const normalSync = join(import.meta.dirname, 'normalSync.ts');
  try {
    const operations: Operation[] = [];
    let scans = 0;
    for (let shift = 0; shift < shifts; shift += 1) {
      const trace = join(folder, `trace-${shift}`);
      const core = startCore(dataDir, [], {
        program: traced(trace),
        node: durability === 'as shipped' ? [] : ['--import', normalSync],
      });
      await core.hello;
      if (shift === 0) await connectCore(core, sandbox);
      scans = await workAShift(core, Math.ceil(decisions / shifts), scans);
      await core.end();
      operations.push(...(await readTrace(trace)));
    }
    const inside = (operation: Operation): boolean =>
      operation.kind === 'said' || operation.path.startsWith(`${dataDir}/`) || operation.path === dataDir;
    return { dataDir, operations: operations.filter(inside) };
  } finally {
    await sandbox.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

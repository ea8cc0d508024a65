import { onTestFinished } from 'vitest';
import { type Around, type CoreProcess, startCore } from '../../support/coreProcess.ts';

/** A core that ends with its test at the latest. */
export function stdioStation(
  dataDir: string,
  args: readonly string[] = [],
  around: Around = {},
): CoreProcess {
  const core = startCore(dataDir, args, around);
  onTestFinished(() => core.kill());
  return core;
}

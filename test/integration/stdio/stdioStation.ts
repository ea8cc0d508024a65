import { onTestFinished } from 'vitest';
import { type CoreProcess, startCore } from '../../support/coreProcess.ts';

/** A core that ends with its test at the latest. */
export function stdioStation(dataDir: string, args: readonly string[] = []): CoreProcess {
  const core = startCore(dataDir, args);
  onTestFinished(() => core.kill());
  return core;
}

import { join } from 'node:path';
import type { Logger } from '../core/ports.ts';
import type { HttpPort } from '../core/shipperone/http.ts';
import { startSandbox } from '../sandbox/startSandbox.ts';

/**
 * The address of the practice connection. The sandbox gets another port at each start, and entries in the
 * outbox must keep their address, so this one stands for it.
 */
export const practiceAddress = 'http://localhost/practice';

export interface Practice {
  readonly storeCode: string;
  readonly token: string;
  /** HTTP that finds the sandbox under the practice address, and nothing else: practice reaches no real shop. */
  readonly http: (real: HttpPort) => HttpPort;
  close(): Promise<void>;
}

/** The built-in ShipperOne, in this process; its orders outlive it in the practice folder. */
export async function startPractice(dataDir: string, logger: Logger): Promise<Practice> {
  const sandbox = await startSandbox({
    stateFile: join(dataDir, 'sandbox.json'),
    onError: (error) => logger.error('practice.sandbox', error),
  });
  const tenant = sandbox.tenants[0];
  if (tenant === undefined) throw new Error('The sandbox has no tenant');
  return {
    storeCode: tenant.storeCode,
    token: tenant.token,
    http: (real) => (request) => {
      if (!request.url.startsWith(`${practiceAddress}/`)) {
        const detail = 'practice mode reaches no real shop';
        return Promise.resolve({ kind: 'fault', cause: 'network', mayHaveArrived: false, detail });
      }
      return real({ ...request, url: sandbox.url + request.url.slice(practiceAddress.length) });
    },
    close: () => sandbox.close(),
  };
}

import { join } from 'node:path';
import type { Logger, PracticeScenarios } from '../core/ports.ts';
import type { HttpPort } from '../core/shipperone/http.ts';
import type { Handlers } from '../rpc/server.ts';
import { startSandbox } from '../sandbox/startSandbox.ts';
import { createPracticeScenarios } from './practiceScenarios.ts';
import { practiceShops } from './practiceShops.ts';

/**
 * The address of the practice connections. The sandbox gets another port at each start, and entries in the
 * outbox must keep their address, so this one stands for it.
 */
export const practiceAddress = 'http://localhost/practice';

/** An order every minute and a half while fewer than these wait: enough to pack all day, never a flood. */
const arrivals = { everyMs: 90_000, upToOpen: 40 };

export interface Practice {
  /** HTTP that finds the sandbox under the practice address, and nothing else: practice reaches no real shop. */
  readonly http: (real: HttpPort) => HttpPort;
  /** @param handlers the station's calls, by which a shop is connected as a person would */
  readonly scenarios: (handlers: () => Handlers) => PracticeScenarios;
  /** The connection of practice mode, made like a person would. */
  readonly connect: (handlers: Handlers) => Promise<void>;
  close(): Promise<void>;
}

/**
 * The built-in ShipperOne, in this process; its orders outlive it in the practice folder.
 * @param now milliseconds since 1970
 */
export async function startPractice(
  dataDir: string,
  logger: Logger,
  now: () => number = Date.now,
): Promise<Practice> {
  const sandbox = await startSandbox({
    stateFile: join(dataDir, 'sandbox.json'),
    arrivals,
    now,
    onError: (error) => logger.error('practice.sandbox', error),
  });
  const shops = practiceShops(sandbox.tenants, practiceAddress);
  return {
    scenarios: (handlers) => createPracticeScenarios(sandbox, shops, handlers),
    connect: (handlers) => shops.connectFirst(handlers),
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

import { createArrivals } from './arrivals.ts';
import { CONTROL_HOST, startControl } from './control/serveControl.ts';
import { createFaultBook } from './faults/faultBook.ts';
import { createHandles } from './handles.ts';
import { createRequestLog } from './http/requestLog.ts';
import { serveApi } from './http/serveApi.ts';
import { type HttpServer, startHttpServer } from './http/server.ts';
import { createTokenBook } from './http/tokens.ts';
import type { Sandbox, StartOptions } from './sandbox.ts';
import { createScenarioRunner } from './scenarios/scenarioRunner.ts';
import { DEFAULT_TENANTS, makeTenant } from './tenants.ts';
import { createWorlds } from './worlds.ts';

/**
 * Starts a ShipperOne that keeps the guide's rules, for practice mode and for tests. Several may run in one process;
 * nothing is shared between them. Rejects when the port is taken, the state file cannot be written, or the options
 * contradict each other.
 */
export async function startSandbox(options: StartOptions = {}): Promise<Sandbox> {
  const { port = 0, host = '127.0.0.1', tenants: wanted = DEFAULT_TENANTS } = options;
  const tenants = wanted.map(makeTenant);
  if (tenants.length === 0 || new Set(tenants.map((one) => one.storeCode)).size < tenants.length) {
    throw new Error('The sandbox needs at least one tenant, and every tenant a store code of its own.');
  }
  const machineNow = options.now ?? Date.now;
  const faults = createFaultBook();
  const now = (): number => machineNow() + faults.skewMs();
  const worlds = createWorlds(wanted, options, now);
  const tokens = createTokenBook(tenants.flatMap((tenant) => tenant.tokens));
  const log = createRequestLog();
  const closing = new AbortController();
  const ports = { worlds: worlds.byStore, tokens, faults, log, now, closing: closing.signal };
  const handles = createHandles(ports);
  const scenarios = createScenarioRunner({ sandbox: { ...handles, tenants }, faults, now: machineNow });
  const { arrivals } = options;
  const letIn = arrivals ? [...worlds.byStore.values()].map((one) => createArrivals(one, arrivals, now)) : [];
  const onError = options.onError ?? (() => undefined);
  const server = await startHttpServer({
    host,
    port,
    now,
    onError,
    serve: (request, response, url) => {
      scenarios.settle();
      for (const settle of letIn) settle();
      return serveApi(ports, request, response, url);
    },
  }).catch((error: unknown) => {
    worlds.close();
    throw error;
  });
  const shownHost = host.includes(':') ? `[${host}]` : host;
  let control: HttpServer | undefined;
  const close = async (): Promise<void> => {
    const ended = Promise.all([server.unplug(), control?.unplug()]);
    closing.abort();
    await ended;
    worlds.close();
  };
  const sandbox: Sandbox = {
    ...handles,
    scenarios: scenarios.list,
    runScenario: scenarios.run,
    stopScenario: scenarios.stop,
    url: `http://${shownHost}:${server.port}`,
    port: server.port,
    tenants,
    ...(worlds.setAside === undefined ? {} : { setAside: worlds.setAside }),
    unplug: server.unplug,
    plugIn: server.plugIn,
    now,
    close,
  };
  if (options.controlPort === undefined) return sandbox;
  try {
    control = await startControl(sandbox, options.controlPort, onError);
  } catch (error) {
    await close();
    throw error;
  }
  return { ...sandbox, controlUrl: `http://${CONTROL_HOST}:${control.port}` };
}

import { serveControl } from './control/serveControl.ts';
import { createFaultBook } from './faults/faultBook.ts';
import { createHandles } from './handles.ts';
import { errorAnswer } from './http/api.ts';
import { createRequestLog } from './http/requestLog.ts';
import { serveApi } from './http/serveApi.ts';
import { startHttpServer } from './http/server.ts';
import { createTokenBook } from './http/tokens.ts';
import { send, toWire } from './http/wire.ts';
import type { Sandbox, StartOptions } from './sandbox.ts';
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
  let sandbox: Sandbox | undefined;
  const server = await startHttpServer({
    host,
    port,
    now,
    onError: options.onError ?? (() => undefined),
    serve: async (request, response, url) => {
      if (!url.pathname.startsWith('/_sandbox/')) return serveApi(ports, request, response, url);
      if (options.control === false || !sandbox)
        send(response, toWire(errorAnswer(404, 'Not found.')), now());
      else await serveControl(sandbox, request, response, url);
    },
  }).catch((error: unknown) => {
    worlds.close();
    throw error;
  });
  const shownHost = host.includes(':') ? `[${host}]` : host;
  sandbox = {
    ...handles,
    url: `http://${shownHost}:${server.port}`,
    port: server.port,
    tenants,
    ...(worlds.setAside === undefined ? {} : { setAside: worlds.setAside }),
    unplug: server.unplug,
    plugIn: server.plugIn,
    now,
    close: async () => {
      const unplugged = server.unplug();
      closing.abort();
      await unplugged;
      worlds.close();
    },
  };
  return sandbox;
}

import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { CallInput, CallName, CallValue } from '../../main/contract/calls.ts';
import type { CallError } from '../../main/contract/errors.ts';
import type { Snapshot } from '../../main/contract/events.ts';
import type { DesktopHost, Printing, StationPorts } from '../../main/core/ports.ts';
import type { HttpPort } from '../../main/core/shipperone/http.ts';
import { createUndiciHttp } from '../../main/core/shipperone/undiciHttp.ts';
import { createReopeningStation } from '../../main/core/station/reopeningStation.ts';
import { createClient } from '../../main/rpc/client.ts';
import { createMemoryTransportPair } from '../../main/rpc/memoryTransport.ts';
import { serveStation } from '../../main/rpc/server.ts';
import type { Sandbox, StartOptions } from '../../main/sandbox/sandbox.ts';
import { startSandbox } from '../../main/sandbox/startSandbox.ts';

export interface TestStation {
  readonly dataDir: string;
  /** The value of a call that must succeed. */
  ok<N extends CallName>(name: N, input: CallInput<N>): Promise<CallValue<N>>;
  /** The error of a call that must fail. */
  failure<N extends CallName>(name: N, input: CallInput<N>): Promise<CallError>;
  snapshot(): Promise<Snapshot>;
  /** How often the client was shown the whole state; it asks by itself when it missed an event. */
  snapshotsSeen(): number;
  /** Waits until the check holds; looked at after every event of the station. */
  until<T>(what: string, check: () => Promise<T | undefined | false>): Promise<T>;
  log: string[];
  networkChanged(): void;
  suspend(): Promise<void>;
  resume(): void;
  close(): Promise<void>;
}

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'packbench-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export async function testSandbox(options: StartOptions = {}): Promise<Sandbox> {
  const sandbox = await startSandbox({ orders: 12, autoErpMs: false, ...options });
  onTestFinished(() => sandbox.close());
  return sandbox;
}

export interface TestStationOptions {
  readonly dataDir?: string;
  readonly secrets?: Map<string, string>;
  readonly http?: (real: HttpPort) => HttpPort;
  readonly printing?: Printing;
  readonly desktop?: DesktopHost;
  /** Instead of the real clock, timers, chance or disk. */
  readonly ports?: Partial<
    Pick<StationPorts, 'clock' | 'timers' | 'random' | 'freeBytes' | 'timeZone' | 'rawPrinters'>
  >;
}

/** A whole station in this process: real SQLite, real HTTP, and a client that speaks frames. */
export async function testStation(options: TestStationOptions = {}): Promise<TestStation> {
  const dataDir = options.dataDir ?? temporaryFolder();
  const secrets = options.secrets ?? new Map<string, string>();
  const undici = createUndiciHttp();
  const log: string[] = [];
  const station = createReopeningStation({
    clock: { now: Date.now, monotonic: () => performance.now() },
    timers: {
      after: (milliseconds, callback) => {
        const timer = setTimeout(callback, milliseconds);
        return () => clearTimeout(timer);
      },
    },
    newId: randomUUID,
    random: Math.random,
    logger: {
      info: (event, facts) => void log.push(JSON.stringify({ event, ...facts })),
      warn: (event, facts) => void log.push(JSON.stringify({ event, ...facts })),
      error: (event, error, facts) =>
        void log.push(JSON.stringify({ event, error: String(error), ...facts })),
    },
    secrets: {
      get: (name) => secrets.get(name),
      set: (name, value) => void secrets.set(name, value),
      remove: (name) => void secrets.delete(name),
      kept: 'memory',
    },
    dataDir,
    http: options.http === undefined ? undici.http : options.http(undici.http),
    practice: false,
    ...(options.printing === undefined ? {} : { printing: options.printing }),
    ...(options.desktop === undefined ? {} : { desktop: options.desktop }),
    ...options.ports,
  });
  station.start();
  const [near, far] = createMemoryTransportPair();
  serveStation(far, station.served);
  const watchers = new Set<() => void>();
  let snapshots = 0;
  let onSnapshot: (snapshot: Snapshot) => void = () => {};
  const client = createClient(near, {
    onSnapshot: (snapshot) => {
      snapshots += 1;
      onSnapshot(snapshot);
    },
    onEvent: () => {
      for (const watcher of watchers) watcher();
    },
  });
  const snapshot = (): Promise<Snapshot> =>
    new Promise((resolve) => {
      onSnapshot = resolve;
      client.connect();
    });
  await snapshot();
  let isClosed = false;
  const close = async (): Promise<void> => {
    if (isClosed) return;
    isClosed = true;
    client.close();
    await station.close();
    await undici.close();
  };
  onTestFinished(close);

  return {
    dataDir,
    log,
    ok: async (name, input) => {
      const result = await client.call(name, input);
      if (!result.ok) throw new Error(`${name} failed: ${result.error.code}: ${result.error.message}`);
      return result.value;
    },
    failure: async (name, input) => {
      const result = await client.call(name, input);
      if (result.ok) throw new Error(`${name} should have failed: ${JSON.stringify(result.value)}`);
      return result.error;
    },
    snapshot,
    snapshotsSeen: () => snapshots,
    networkChanged: station.networkChanged,
    suspend: station.suspend,
    resume: station.resume,
    until: (what, check) => until(what, check, watchers),
    close,
  };
}

async function until<T>(
  what: string,
  check: () => Promise<T | undefined | false>,
  watchers: Set<() => void>,
): Promise<T> {
  const deadline = AbortSignal.timeout(30_000);
  for (;;) {
    const changed = new Promise<void>((resolve, reject) => {
      const watcher = (): void => {
        watchers.delete(watcher);
        resolve();
      };
      watchers.add(watcher);
      deadline.addEventListener('abort', () => reject(new Error(`It never came to be: ${what}`)));
    });
    changed.catch(() => {}); // Told below, or nobody waits any more.
    const found = await check();
    if (found !== undefined && found !== false) return found;
    await changed;
  }
}

/** Connects a station to a store of the sandbox and waits until its queues were read. */
export async function connect(
  station: TestStation,
  sandbox: Sandbox,
  options: { readonly storeCode?: string; readonly token?: string } = {},
): Promise<string> {
  const tenant = sandbox.tenants.find((one) => one.storeCode === (options.storeCode ?? 'default'));
  if (tenant === undefined) throw new Error('There is no such tenant');
  const { connectionId } = await station.ok('connections.save', {
    name: `Shop ${tenant.storeCode}`,
    baseUrl: sandbox.url,
    storeCode: tenant.storeCode,
    token: options.token ?? tenant.token,
    partials: tenant.partials,
  });
  await station.ok('sync.now', { connectionId, sweep: true });
  return connectionId;
}

import { onTestFinished } from 'vitest';
import type { CallInput, CallName, CallValue } from '../../main/contract/calls.ts';
import type { CallError } from '../../main/contract/errors.ts';
import type { Snapshot } from '../../main/contract/events.ts';
import { openStation } from '../../main/host/openStation.ts';
import { createClient } from '../../main/rpc/client.ts';
import { createMemoryTransportPair } from '../../main/rpc/memoryTransport.ts';
import { temporaryFolder } from './testStation.ts';

export interface PracticeStation {
  ok<N extends CallName>(name: N, input: CallInput<N>): Promise<CallValue<N>>;
  failure<N extends CallName>(name: N, input: CallInput<N>): Promise<CallError>;
  snapshot(): Promise<Snapshot>;
  /** In which the host would ask something. */
  language(): string;
  close(): Promise<void>;
}

/** A station in practice mode as a host opens it, with the sandbox inside; no window and no scanners. */
export async function practiceStation(
  dataDir: string = temporaryFolder(),
  secrets: Map<string, string> = new Map(),
): Promise<PracticeStation> {
  const quiet = (): void => undefined;
  const opened = await openStation({
    dataDir,
    practice: true,
    secrets: {
      get: (name) => secrets.get(name),
      set: (name, value) => void secrets.set(name, value),
      remove: (name) => void secrets.delete(name),
      kept: 'memory',
    },
    logger: { info: quiet, warn: quiet, error: (event, error) => console.error(event, error) },
    scanners: { start: quiet, scanners: () => [], problems: () => [], stop: async () => undefined },
  });
  if (!opened.ok) throw new Error(opened.message);
  const [near, far] = createMemoryTransportPair();
  opened.station.serve(far);
  let onSnapshot: (snapshot: Snapshot) => void = quiet;
  const client = createClient(near, { onSnapshot: (snapshot) => onSnapshot(snapshot), onEvent: quiet });
  let closed: Promise<void> | undefined;
  const close = (): Promise<void> => {
    client.close();
    closed ??= opened.station.close();
    return closed;
  };
  onTestFinished(close);
  return {
    language: opened.station.language,
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
    snapshot: () =>
      new Promise((resolve) => {
        onSnapshot = resolve;
        client.connect();
      }),
    close,
  };
}

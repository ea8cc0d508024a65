import type { Settings } from '../../contract/settings.ts';
import type { Status } from '../../contract/status.ts';
import { toEntry } from '../outbox/outboxRow.ts';
import type { StationPorts } from '../ports.ts';
import type { StationStores } from '../station/stationStores.ts';
import type { View } from '../station/view.ts';

/** Entries in a bundle; the newest say most. */
const mostEntries = 500;
/** Errors that stand by themselves, before the log in which they are easily overlooked. */
const mostErrors = 20;

/**
 * What support needs and nothing that concerns a customer: versions, settings, states, counts, codes of errors, a check
 * of the databases, the end of the log. No tokens, no addresses, no bodies of calls.
 */
// SECURITY: diagnostics
export function diagnosticsBundle(deps: {
  readonly ports: StationPorts;
  readonly stores: StationStores;
  readonly view: View;
}): { readonly fileName: string; readonly text: string } {
  const { ports, stores, view } = deps;
  const at = new Date(ports.clock.now()).toISOString();
  const log = part(() => ports.recentLog?.() ?? []);
  const bundle = {
    at,
    versions: ports.versions ?? { node: process.versions.node },
    platform: `${process.platform} ${process.arch}`,
    databases: part(stores.databaseFacts),
    status: part(() => wordless(view.status())),
    connections: part(() =>
      view.connections().map(({ caCertificate, proxy, ...shown }) => ({
        ...shown,
        hasCaCertificate: caCertificate !== undefined,
        hasProxy: proxy !== undefined,
      })),
    ),
    settings: part(() => impersonal(stores.settings.get())),
    queues: part(() => view.queues().counts),
    outbox: part(() => ({ ...view.outbox(), ...entriesOf(stores) })),
    unfinishedPacks: part(() =>
      stores.journal.unfinished().map(({ packId, phase, openedAt }) => ({ packId, phase, openedAt })),
    ),
    lastErrors: Array.isArray(log)
      ? log.filter((line) => line.includes('"level":"error"')).slice(-mostErrors)
      : [],
    log,
  };
  return {
    fileName: `packbench-diagnostics-${at.slice(0, 10)}.json`,
    text: `${JSON.stringify(bundle, null, 2)}\n`,
  };
}

/** It is asked for when something is broken: what cannot be read says why, and the rest is there all the same. */
function part<T>(read: () => T): T | { readonly unreadable: string } {
  try {
    return read();
  } catch (error) {
    return { unreadable: error instanceof Error && 'code' in error ? String(error.code) : 'unknown' };
  }
}

function entriesOf({ outboxStore }: StationStores) {
  const { entries, total } = outboxStore.list({ offset: 0, limit: mostEntries });
  return {
    total,
    entries: entries.map((entry) => {
      // ShipperOne's own words and a person's reason may name a customer; the code and the status say enough.
      const { trackNumbers, reason, lastError, packer, ...facts } = toEntry(entry);
      const error = lastError === undefined ? {} : { error: lastError.code, status: lastError.status };
      return { ...facts, ...error, hasReason: reason !== undefined, tracks: trackNumbers.length };
    }),
  };
}

/** Without the names of packers, and without a path, in which the name of a computer's user stands. */
function impersonal({ packerName, backupFolder, ...others }: Settings) {
  return { ...others, hasBackupFolder: backupFolder !== '' };
}

/** Codes instead of words: ShipperOne's own may say anything. */
function wordless(status: Status) {
  return {
    ...status,
    packers: { count: status.packers.count, locked: status.packers.locked },
    connections: status.connections.map(({ paused, problem, ...shown }) => ({
      ...shown,
      paused: paused?.code,
      problem: problem?.code,
    })),
  };
}

import { toEntry } from '../outbox/outboxRow.ts';
import type { StationPorts } from '../ports.ts';
import type { StationStores } from '../station/stationStores.ts';
import type { View } from '../station/view.ts';

/** Entries in a bundle; the newest say most. */
const mostEntries = 500;

/**
 * What support needs and nothing that concerns a customer: states, counts, errors. No tokens, no addresses, no
 * bodies of calls.
 */
export function diagnosticsBundle(deps: {
  readonly ports: StationPorts;
  readonly stores: StationStores;
  readonly view: View;
}): { readonly fileName: string; readonly text: string } {
  const { ports, stores, view } = deps;
  const at = new Date(ports.clock.now()).toISOString();
  const { entries, total } = stores.outboxStore.list({ offset: 0, limit: mostEntries });
  const bundle = {
    at,
    node: process.versions.node,
    platform: `${process.platform} ${process.arch}`,
    status: view.status(),
    connections: view.connections().map(({ caCertificate, proxy, ...shown }) => ({
      ...shown,
      hasCaCertificate: caCertificate !== undefined,
      hasProxy: proxy !== undefined,
    })),
    settings: stores.settings.get(),
    queues: view.queues().counts,
    outbox: {
      ...view.outbox(),
      total,
      entries: entries.map((entry) => {
        const { trackNumbers, ...facts } = toEntry(entry);
        return { ...facts, tracks: trackNumbers.length };
      }),
    },
    unfinishedPacks: stores.journal
      .unfinished()
      .map(({ packId, phase, openedAt }) => ({ packId, phase, openedAt })),
  };
  return {
    fileName: `packbench-diagnostics-${at.slice(0, 10)}.json`,
    text: `${JSON.stringify(bundle, null, 2)}\n`,
  };
}

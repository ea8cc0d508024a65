import type { Connection } from '../../contract/connections.ts';
import type { Snapshot } from '../../contract/events.ts';
import type { QueueCounts } from '../../contract/orders.ts';
import type { OutboxSummary } from '../../contract/outbox.ts';
import type { Pack } from '../../contract/packing.ts';
import type { Alert, ScannersStatus, Status } from '../../contract/status.ts';
import type { StationPorts } from '../ports.ts';
import type { DiskState } from '../store/disk/diskWatch.ts';
import type { StationStores } from './stationStores.ts';

/** What clients see of the station's state, read afresh each time. */
export interface View {
  status(): Status;
  queues(): { readonly counts: QueueCounts };
  outbox(): OutboxSummary;
  connections(): Connection[];
  snapshot(alerts: Alert[]): Snapshot;
}

export interface Seen {
  pack(): Pack | null;
  scanners(): ScannersStatus | undefined;
  storage(): DiskState;
}

/** What clients are shown, put together anew whenever it is asked for. */
export function createView(ports: StationPorts, stores: StationStores, seen: Seen): View {
  const { connections, links, proxyPasswords, settings, tokens, queries, outboxStore } = stores;
  let changes = 0;

  const status = (): Status => {
    const { kept, warning, keepOnDisk } = ports.secrets;
    const scanners = seen.scanners();
    const disk = seen.storage();
    const update = ports.desktop?.notice();
    return {
      practice: ports.practice,
      packers: stores.presence.status(),
      stationName: settings.get().stationName,
      connections: connections.all().map(links.status),
      secrets: {
        kept,
        ...(warning === undefined ? {} : { warning }),
        ...(keepOnDisk === undefined ? {} : { mayChoose: true }),
      },
      ...(scanners === undefined ? {} : { scanners }),
      ...(update === undefined ? {} : { update }),
      ...(disk.state === 'ok'
        ? {}
        : {
            storage: {
              state: disk.state,
              freeMegabytes: Math.floor(disk.freeBytes / 1_000_000),
              isSaving: disk.isSaving,
            },
          }),
    };
  };
  const queues = () => ({ counts: queries.counts() });
  const outbox = (): OutboxSummary => {
    changes += 1;
    return { ...outboxStore.summary(), changed: changes };
  };
  const list = (): Connection[] =>
    connections.all().map(({ paused, pausedActions, ...shown }) => ({
      ...shown,
      hasToken: tokens.has(shown.connectionId),
      hasProxyPassword: proxyPasswords.has(shown.connectionId),
    }));
  return {
    status,
    queues,
    outbox,
    connections: list,
    snapshot: (alerts) => ({
      status: status(),
      queues: queues(),
      pack: { pack: seen.pack() },
      outbox: outbox(),
      alerts,
      settings: settings.get(),
      connections: list(),
    }),
  };
}

import type { Connection } from '../../main/contract/connections.ts';
import type { EventName, EventPayload, Snapshot } from '../../main/contract/events.ts';
import type { QueueCounts } from '../../main/contract/orders.ts';
import type { OutboxSummary } from '../../main/contract/outbox.ts';
import type { Pack } from '../../main/contract/packing.ts';
import { defaultSettings, type Settings } from '../../main/contract/settings.ts';
import type { Alert, Status } from '../../main/contract/status.ts';

/** What the station last said is true. Changed by what the station sends only, never by a screen. */
export interface Mirror {
  /** False until the first snapshot has come. */
  readonly isReady: boolean;
  readonly status: Status;
  readonly counts: QueueCounts;
  readonly pack: Pack | null;
  readonly outbox: OutboxSummary;
  readonly alerts: readonly Alert[];
  readonly settings: Settings;
  readonly connections: readonly Connection[];
  /** Counts notices that lists may have changed; lists ask again when it moves. */
  readonly listsRevision: number;
}

export const emptyMirror: Mirror = {
  isReady: false,
  status: {
    practice: false,
    packers: { count: 0, locked: false },
    stationName: '',
    connections: [],
    secrets: { kept: 'memory' },
  },
  counts: { pending_accept: 0, pending_shipment: 0, failed: 0 },
  pack: null,
  outbox: { unsent: 0, attention: 0, paused: 0, changed: 0 },
  alerts: [],
  settings: defaultSettings,
  connections: [],
  listsRevision: 0,
};

const keptAlerts = 50;

export function mirrorOf(snapshot: Snapshot, before: Mirror): Mirror {
  return {
    isReady: true,
    status: snapshot.status,
    counts: snapshot.queues.counts,
    pack: snapshot.pack.pack,
    outbox: snapshot.outbox,
    alerts: snapshot.alerts,
    settings: snapshot.settings,
    connections: snapshot.connections,
    listsRevision: before.listsRevision + 1,
  };
}

type Change = { readonly [N in EventName]: (mirror: Mirror, payload: EventPayload<N>) => Mirror };

const changes: Change = {
  status: (mirror, status) => ({ ...mirror, status }),
  queues: (mirror, { counts }) => ({ ...mirror, counts, listsRevision: mirror.listsRevision + 1 }),
  pack: (mirror, { pack }) => ({
    ...mirror,
    pack,
    listsRevision: mirror.listsRevision + (isSamePlace(mirror.pack, pack) ? 0 : 1),
  }),
  packLines: (mirror, { pack: rest, lines }) => {
    const { pack } = mirror;
    // Of another order there is nothing to put them into; its own event is on the way.
    if (pack?.packId !== rest.packId) return mirror;
    const changed = [...pack.lines];
    for (const { at, line } of lines) changed[at] = line;
    return changes.pack(mirror, { pack: { ...rest, lines: changed } });
  },
  outbox: (mirror, outbox) => ({ ...mirror, outbox, listsRevision: mirror.listsRevision + 1 }),
  // What a scan did stands in the pack; its answer is shown like that of a scan of the window.
  scanned: (mirror) => mirror,
  alert: (mirror, alert) => ({
    ...mirror,
    alerts: [...mirror.alerts.filter((known) => known.alertId !== alert.alertId), alert].slice(-keptAlerts),
  }),
};

/** A count changes no list; an order that is opened, parked or finished does. Ten scans a second ask for no rows. */
function isSamePlace(before: Pack | null, after: Pack | null): boolean {
  return before?.packId === after?.packId && before?.phase === after?.phase && before?.held === after?.held;
}

export function applyEvent<N extends EventName>(mirror: Mirror, name: N, payload: EventPayload<N>): Mirror {
  return changes[name](mirror, payload);
}

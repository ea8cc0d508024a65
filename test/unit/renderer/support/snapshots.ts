import type { Snapshot } from '../../../../main/contract/events.ts';
import { defaultSettings } from '../../../../main/contract/settings.ts';

export function snapshotOf(change: Partial<Snapshot> = {}): Snapshot {
  return {
    status: {
      practice: false,
      packers: { count: 0, locked: false },
      stationName: 'Bench 1',
      connections: [],
      secrets: { kept: 'keyring' },
    },
    queues: { counts: { pending_accept: 1, pending_shipment: 2, failed: 0 } },
    pack: { pack: null },
    outbox: { unsent: 0, attention: 0, paused: 0, changed: 0 },
    alerts: [],
    settings: defaultSettings,
    connections: [],
    ...change,
  };
}

import type { Accepting } from '../accepting/accepting.ts';
import type { Connecting } from '../connections/connecting.ts';
import type { OutboxActions } from '../outbox/outboxActions.ts';
import type { PackerDesk } from '../packers/packerDesk.ts';
import type { Bench } from '../packing/bench.ts';
import type { Finishing } from '../packing/finishing.ts';
import type { MeantScan } from '../packing/meantScan.ts';
import type { Opening } from '../packing/opening.ts';
import type { ScanHandler } from '../packing/scanHandler.ts';
import type { StationPorts } from '../ports.ts';
import type { StationDatabases } from '../store/stationDatabases.ts';
import type { Poller } from '../sync/poller.ts';
import type { Totes } from '../totes/totes.ts';
import type { Alerts } from './alerts.ts';
import type { EventHub } from './eventHub.ts';
import type { Keeping } from './keeping.ts';
import type { StationStores } from './stationStores.ts';
import type { View } from './view.ts';

/** What the calls of a client are answered with. */
export interface HandlerDeps {
  readonly ports: StationPorts;
  readonly databases: StationDatabases;
  readonly stores: StationStores;
  readonly view: View;
  readonly hub: EventHub;
  readonly alerts: Alerts;
  readonly bench: Bench;
  readonly opening: Opening;
  readonly finishing: Finishing;
  readonly scan: ScanHandler;
  readonly meant: MeantScan;
  readonly totes: Totes;
  readonly accepting: Accepting;
  readonly connecting: Connecting;
  readonly outbox: OutboxActions;
  readonly poller: Poller;
  readonly keeping: Keeping;
  readonly desk: PackerDesk;
  /** Something in the outbox may be due. */
  readonly pump: () => void;
}

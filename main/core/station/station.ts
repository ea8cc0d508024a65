import type { Result } from '../../contract/errors.ts';
import type { ScannersStatus } from '../../contract/status.ts';
import type { Served } from '../../rpc/server.ts';

/** A running station; what hosts and clients may do with it. */
export interface Station {
  readonly served: Served;
  start(): void;
  /** Before sleep: what is in flight is aborted and becomes unknown, timers stop. */
  suspend(): Promise<void>;
  resume(): void;
  networkChanged(): void;
  unsentCount(): number;
  /** A new PIN for a shift lead who has forgotten it; asked for by the host alone. Answers the PIN. */
  newLeadPin(name: string): Promise<Result<string>>;
  /** Tells clients which scanners the host found, and what stands in the way. */
  showScanners(scanners: ScannersStatus): void;
  close(): Promise<void>;
}

import type { DayException } from '../../contract/day.ts';
import type { EntryState } from '../../contract/outbox.ts';
import type { RefusalReason } from '../../contract/packing.ts';
import type { OrderKey } from '../orders/orderQueries.ts';
import type { PackEvent } from '../packing/packEvent.ts';
import type { PackStart } from '../packing/packStart.ts';

/** An event of a pack, with when and by whom. */
export interface Happened {
  readonly at: number;
  readonly packer: string;
  readonly approvedBy: string | undefined;
  readonly event: PackEvent;
}

/** A ship call of a pack. */
export interface ShipCall extends OrderKey {
  readonly entryId: string;
  readonly state: EntryState;
  readonly createdAt: number;
  readonly confirmedAt: number | undefined;
  readonly packer: string;
  readonly items: readonly { readonly itemId: string; readonly qty: number }[];
  readonly trackNumbers: readonly string[];
}

/** All that the station wrote down of one pack. */
export interface PackRecord extends OrderKey {
  readonly packId: string;
  /** Given up: taken off the bench for good without a shipment. */
  readonly isClosed: boolean;
  readonly openedAt: number;
  readonly isErased: boolean;
  /** Read only where it is needed: an order may have thousands of lines. */
  readonly start: () => PackStart;
  readonly events: readonly Happened[];
  /** Oldest first. */
  readonly calls: readonly ShipCall[];
}

/** Who did something, and when. */
export interface Deed {
  readonly at: number;
  readonly packer: string;
}

export interface RefusedScan extends Deed {
  readonly reason: RefusalReason;
}

export interface Shipment extends Deed, OrderKey {
  readonly entryId: string;
  readonly state: EntryState;
  readonly confirmedAt: number | undefined;
  readonly items: number;
  readonly pieces: number;
  readonly trackNumbers: readonly string[];
  /** Undefined when a clock that was put back leaves it unknown. */
  readonly milliseconds: number | undefined;
}

/** What of a pack counts, whenever it was done. */
export interface PackDeeds {
  readonly shipment: Shipment | undefined;
  readonly shorts: readonly DayException[];
  readonly manualConfirms: readonly DayException[];
  readonly holds: readonly Deed[];
  readonly undone: readonly Deed[];
}

import type { BarcodeReading } from '../scanning/reading.ts';

/** What a scanner sent, and what it may be found by (see keysOf). */
export interface Scan {
  readonly raw: string;
  readonly reading: BarcodeReading;
  readonly keys: readonly string[];
  /** Of the carrier that the packer chose for a label. */
  readonly chosenCarrier?: string | undefined;
}

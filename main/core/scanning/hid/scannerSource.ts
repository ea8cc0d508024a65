import type { ScannerProblem } from './problems.ts';
import type { ScaleReading } from './scaleReports.ts';

/** A scanner, or a scale: both are found, opened and lost in the same ways. */
export interface Scanner {
  readonly kind: 'scanner' | 'scale';
  /** The system's path of the device; the same while it stays plugged in. */
  readonly id: string;
  /** Maker and model as the scanner gives them. */
  readonly name: string;
}

export type ScannerEvent =
  | { readonly is: 'connected'; readonly scanner: Scanner }
  | { readonly is: 'gone'; readonly scanner: Scanner }
  /** `raw` is as a keyboard scanner with AIM identifiers would send it. */
  | { readonly is: 'scan'; readonly scanner: Scanner; readonly raw: string }
  /** What a scale says, whenever that is news. */
  | { readonly is: 'weight'; readonly scanner: Scanner; readonly reading: ScaleReading }
  /** Told once each time it comes up; the source goes on trying. */
  | { readonly is: 'problem'; readonly problem: ScannerProblem }
  /** A problem that was told is over: the scanner opened or was pulled out, or the library loads. */
  | { readonly is: 'solved'; readonly code: ScannerProblem['code'] };

/** Port: scanners that do not type, and scales. Several may be plugged in; each scan says which it came from. */
export interface ScannerSource {
  /** Begins to look for scanners. Events come one at a time, scans in the order they were made. */
  start(listener: (event: ScannerEvent) => void): void;
  /** Those that can be scanned or weighed with now. */
  scanners(): readonly Scanner[];
  /** What stands in the way now, in the order it came up. */
  problems(): readonly ScannerProblem[];
  /** Lets go of all scanners; no event comes after it is called. */
  stop(): Promise<void>;
}

import type { Settings } from '../contract/settings.ts';
import type { DesktopHost, Logger, Printing, SecretStore } from '../core/ports.ts';
import type { ScannerSource } from '../core/scanning/hid/scannerSource.ts';
import type { StationRefusalCode } from '../core/store/stationRefused.ts';
import type { Transport } from '../rpc/transport.ts';

/** What a host (the desktop app, the command line) says to open a station. */
export interface HostOptions {
  /** Folder of the real station; practice lives in its own folder inside. */
  readonly dataDir: string;
  readonly practice: boolean;
  readonly secrets: SecretStore;
  /** Of the app; absent where the host runs the sources. */
  readonly appVersion?: string;
  /** Absent: a log file in the data folder and warnings on stderr. */
  readonly logger?: Logger;
  /** Absent: scanners in HID-POS mode that this computer has. */
  readonly scanners?: ScannerSource;
  /** Closes this station and opens the other one; absent where the host cannot. */
  readonly switchMode?: (practice: boolean) => void;
  /** The shift lead who gets a new PIN at this start, having forgotten the old one. */
  readonly newLeadPin?: string;
  /** Absent where the host has no window. */
  readonly printing?: Printing;
  /** Absent where the host has no window. */
  readonly desktop?: DesktopHost;
}

/** What is being done at this moment. */
export interface Work {
  /** An order lies on the bench, neither finished nor parked. */
  readonly isPacking: boolean;
  /** Calls that are on their way to ShipperOne just now. */
  readonly sending: number;
}

/** A running station as its host sees it. */
export interface HostedStation {
  readonly practice: boolean;
  /** Answers this client until its transport closes. `onAnswered` is told then, once every call before was answered. */
  serve(transport: Transport, onAnswered?: () => void): void;
  /** Decisions that ShipperOne has not confirmed yet; they stay in the outbox when the station closes. */
  unsentCount(): number;
  /** Of whoever works here, else of the station: the host asks in the language of the window. */
  language(): Settings['language'];
  work(): Promise<Work>;
  /** The computer goes to sleep: polls and sends end tidily. */
  suspend(): void;
  /** The computer woke up: queues are swept and the outbox goes on. */
  resume(): void;
  /** The network changed: connections are made afresh and all that waits is tried at once. */
  networkChanged(): void;
  /** Ends polls and sends, checkpoints and closes the databases. */
  close(): Promise<void>;
}

export type Opened =
  | { readonly ok: true; readonly station: HostedStation }
  | { readonly ok: false; readonly code: StationRefusalCode; readonly message: string };

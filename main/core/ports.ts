import type { DesktopChanges, DesktopState, UpdateNotice } from '../contract/desktop.ts';
import type { CallError, Result } from '../contract/errors.ts';
import type { PracticeRun, PracticeScenario, PracticeScenarioId } from '../contract/practice.ts';
import type { PaperName, SystemPrinter } from '../contract/printing.ts';
import type { HttpPort } from './shipperone/http.ts';

/** All that the core needs of the world. Tests pass fakes and run days in milliseconds. */
export interface StationPorts {
  readonly clock: Clock;
  readonly timers: Timers;
  /** A new id, unique on this station. */
  readonly newId: () => string;
  /** Uniform in [0, 1). */
  readonly random: () => number;
  readonly logger: Logger;
  readonly secrets: SecretStore;
  readonly dataDir: string;
  /** Where the bench stands, as Intl names time zones: its days and hours are by it. Absent: UTC. */
  readonly timeZone?: string;
  readonly http: HttpPort;
  readonly practice: boolean;
  /** What can be made to happen there; absent outside practice mode. */
  readonly practiceScenarios?: PracticeScenarios;
  /** Closes this station and opens the other one; absent where the host cannot. */
  readonly switchMode?: (practice: boolean) => void;
  /** Absent where the host has no window. */
  readonly printing?: Printing;
  /** Absent where the host has no network of its own. */
  readonly rawPrinters?: RawPrinters;
  /** Absent where the host has no window. */
  readonly desktop?: DesktopHost;
  /** Closes this station, does the work on its closed files, and opens it again in place; see reopeningStation. */
  readonly reopen?: <T>(work: () => T) => Promise<T>;
  /** Of the app and what it runs on, by name, for support. */
  readonly versions?: Readonly<Record<string, string>>;
  /** The last lines of the log, for support; absent where the host keeps none. */
  readonly recentLog?: () => readonly string[];
  /** Bytes left on the disk of a folder; absent: what the system says. */
  readonly freeBytes?: (folder: string) => number;
}

/** How much paper a document takes; a roll has no pages, so its length is that of what is printed. */
export interface PaperSize {
  readonly paper: PaperName;
  readonly heightMm?: number | undefined;
}

/** Prints what the window shows for paper. Rejects with the reason in words. */
export interface Printing {
  pdf(size: PaperSize): Promise<Buffer>;
  /** Opens the system's dialog; resolves when it is closed, printed or not. */
  show(size: PaperSize): Promise<void>;
  /** To a printer, without asking; resolves when the system has taken it. */
  send(size: PaperSize, printer: string): Promise<void>;
  /** Those of this computer. Rejects with the reason in words where none can be had. */
  printers(): Promise<readonly SystemPrinter[]>;
}

/** Network printers that take bytes as they are (port 9100). */
export interface RawPrinters {
  talk(address: { readonly host: string; readonly port: number }, talk: RawTalk): Promise<RawResult>;
}

export interface RawTalk {
  /** Asked first; the answer ends when `isWhole` says so, or is what has come after `answerMs`. */
  readonly query: string;
  readonly isWhole: (answer: string) => boolean;
  readonly answerMs: number;
  /** What is sent then, in view of the answer; undefined sends nothing. */
  readonly toSend: (answer: string) => string | undefined;
}

export type RawFailure = 'refused' | 'no_route' | 'unknown_name' | 'timed_out' | 'closed';

/** `began`: some of what was to be printed may have reached the printer. */
export type RawResult =
  /** `isHeard`: the printer has answered, or has ended the connection when it had all of it. */
  | { readonly ok: true; readonly answer: string; readonly isHeard: boolean }
  | { readonly ok: false; readonly failure: RawFailure; readonly began: boolean };

/** What belongs to the computer: starting by itself, kiosk, newer versions. It outlives the station that is open. */
export interface DesktopHost {
  state(): DesktopState;
  /** Does what was asked, or says why not; nothing is half done. */
  change(changes: DesktopChanges): { readonly ok: false; readonly error: CallError } | undefined;
  /** Resolves when the feed has answered or failed; never rejects. */
  lookForUpdate(): Promise<void>;
  takeUpdate(): void;
  /** Ends the app as a person does who closes the window. */
  leave(): void;
  /** Whether a page may be opened beside the window: not while it fills the screen. */
  mayOpenPages(): boolean;
  /** Opens a page in the computer's browser. Rejects when the address is not allowed or there is no browser. */
  openPage(address: string): Promise<void>;
  notice(): UpdateNotice | undefined;
  /** Who is told when the notice changes; the one before is told no more. */
  onNotice(listener: () => void): void;
}

/** The scenarios of practice mode, as the host brings them. */
export interface PracticeScenarios {
  list(): Promise<readonly PracticeScenario[]>;
  run(asked: {
    readonly scenario: PracticeScenarioId;
    readonly orderId?: string | undefined;
    /** The store of that order; the first one when left out. */
    readonly storeCode?: string | undefined;
    readonly minutes?: number | undefined;
  }): Promise<Result<PracticeRun>>;
  /** Ends one, or all; answers how many were running. */
  stop(scenario?: PracticeScenarioId): Promise<Result<number>>;
}

export interface Clock {
  /** Milliseconds since 1970; may jump. */
  now(): number;
  /** Milliseconds that only ever grow; for measuring durations. */
  monotonic(): number;
}

export interface Timers {
  /** Calls back once after the given milliseconds; returns a function that cancels. */
  after(milliseconds: number, callback: () => void): () => void;
}

export interface Logger {
  info(event: string, facts?: LogFacts): void;
  warn(event: string, facts?: LogFacts): void;
  error(event: string, error: unknown, facts?: LogFacts): void;
}

/** Allowed in a log line: ids, counts, codes, milliseconds. Never bodies, headers, names or addresses. */
export type LogFacts = Readonly<Record<string, string | number | boolean | undefined>>;

/** Keeps tokens outside of the databases; see docs/security.md for what each host does. */
export interface SecretStore {
  get(name: string): string | undefined;
  set(name: string, value: string): void;
  remove(name: string): void;
  /** May change while the station runs: a person decides it, or a keyring refuses. */
  readonly kept: 'keyring' | 'file' | 'memory';
  readonly warning?: string | undefined;
  /** Present where there is no keyring: keeps secrets in a file without encryption, or for this session only. */
  readonly keepOnDisk?: (accepted: boolean) => void;
  /** Resolves when what was set is kept, or is known not to be. Absent where setting is all there is to it. */
  readonly settled?: () => Promise<void>;
}

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

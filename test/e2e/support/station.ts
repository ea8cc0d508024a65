import type { Page } from 'playwright';
import type { Host } from './hosts.ts';

/** A running app, with its window. */
export interface Station {
  readonly page: Page;
  readonly host: Host;
  readonly dataDir: string;
  /** Of the main process. */
  readonly pid: number;
  /** What the app wrote to stderr so far. */
  readonly output: () => string;
  /** Resolves once the app has written this to stderr. */
  readonly said: (words: string) => Promise<void>;
  /** Evaluates in the page that is there now; also after a crash, where Playwright gives `page` up. */
  readonly look: (expression: string) => Promise<unknown>;
  /** Runs in Electron's main process; absent in the shell, which has none that can be asked. */
  readonly inMain?: <R>(work: (electron: typeof import('electron')) => R) => Promise<R>;
  /** Ends the main process and its browser at once, as a power cut does. */
  readonly kill: () => Promise<void>;
  /** Quits as a person does; resolves with the exit code once the app is gone. */
  readonly close: () => Promise<number | null>;
}

export interface LaunchOptions {
  readonly host?: Host;
  /** Absent: a new folder, which the caller finds in `dataDir`. */
  readonly dataDir?: string;
  /** Absent: what the folder says; practice in a new one. */
  readonly practice?: boolean;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Runs the shell in place of Node alone: a program, and what it takes before the command. */
  readonly program?: readonly string[];
}

import { spawn } from 'node:child_process';
import { Readable, Writable } from 'node:stream';
import { type Connection, connect } from './connection.ts';
import { openMessagePipe } from './pipe.ts';

export interface Browser extends Connection {
  /** Ends Chromium and resolves when it is gone. */
  close(): Promise<void>;
}

export interface BrowserLaunch {
  readonly program: string;
  readonly flags: readonly string[];
  /** Called with the address for tests, when remote debugging is on. */
  readonly onEndpoint: (address: string) => void;
  /** Called with what Chromium said last, when it ended by itself with an error. */
  readonly onFailure: (words: string) => void;
}

/** How long Chromium may take to write its profile before it is ended by force. */
const patience = 5000;

/** Starts Chromium. It lives at most as long as this process: the end of the pipes ends it. */
export function launchBrowser(launch: BrowserLaunch): Browser {
  const child = spawn(launch.program, [...launch.flags], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
  });
  const [, , errors, toBrowser, fromBrowser] = child.stdio;
  if (!(toBrowser instanceof Writable) || !(fromBrowser instanceof Readable) || errors === null) {
    throw new Error('Chromium was started without its pipes.');
  }
  const connection = connect(openMessagePipe(toBrowser, fromBrowser));
  const gone = Promise.withResolvers<void>();
  let words = '';
  let closing = false;

  errors.setEncoding('utf8');
  errors.on('data', (text: string) => {
    words = `${words}${text}`.slice(-4000);
    const endpoint = /DevTools listening on (ws:\/\/\S+)/.exec(text)?.[1];
    if (endpoint !== undefined) launch.onEndpoint(endpoint);
  });
  child.on('error', (error) => {
    launch.onFailure(error.message);
    gone.resolve();
  });
  child.on('exit', (code) => {
    if (!closing && code !== 0 && code !== null) launch.onFailure(words.trim());
    gone.resolve();
  });

  return {
    ...connection,
    close: async () => {
      closing = true;
      connection.browser.send('Browser.close').catch(() => child.kill()); // It had ended already.
      const force = setTimeout(() => child.kill('SIGKILL'), patience);
      await gone.promise;
      clearTimeout(force);
    },
  };
}

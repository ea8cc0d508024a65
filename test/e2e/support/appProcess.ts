import type { ChildProcess } from 'node:child_process';

export interface AppProcess {
  readonly output: () => string;
  /** Resolves with the first match in what the app writes to stderr; rejects when it ends without. */
  readonly find: (pattern: RegExp) => Promise<RegExpExecArray>;
  readonly ended: Promise<number | null>;
}

/** Listens to an app that was started, until it ends. */
export function followProcess(child: ChildProcess): AppProcess {
  let output = '';
  let isRunning = true;
  const watchers = new Set<() => void>();
  const tell = (): void => {
    for (const watcher of watchers) watcher();
  };
  const { promise: ended, resolve } = Promise.withResolvers<number | null>();
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    tell();
  });
  child.on('close', (code) => {
    isRunning = false;
    tell();
    resolve(code);
  });
  const find = (pattern: RegExp): Promise<RegExpExecArray> =>
    new Promise((found, missed) => {
      const look = (): void => {
        const match = pattern.exec(output);
        if (match === null && isRunning) return;
        watchers.delete(look);
        if (match === null) missed(new Error(`The app ended without ${pattern}. It said:\n${output}`));
        else found(match);
      };
      watchers.add(look);
      look();
    });
  return { output: () => output, find, ended };
}

import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface FakeCups {
  /** The folder with the programs, for PATH. */
  readonly folder: string;
  /** From now on the printer's queue stands still, for this reason. */
  stop(reason: string): void;
  start(): void;
  /** Takes the last job away. */
  forget(): void;
  /** The arguments of the last job, and the file that it printed. */
  printed(): { readonly args: string; readonly file: Buffer } | undefined;
}

/** The programs lp and lpstat with one printer, in a folder of the test. */
export function fakeCups(folder: string, printer = 'Slips'): FakeCups {
  const state = join(folder, 'stopped');
  const write = (name: string, lines: readonly string[]): void => {
    const path = join(folder, name);
    writeFileSync(path, ['#!/bin/sh', ...lines, ''].join('\n'));
    chmodSync(path, 0o755);
  };
  write('lpstat', [
    'case "$1" in',
    `-e) echo ${printer};;`,
    `-d) echo "system default destination: ${printer}";;`,
    `-p) if [ -f '${state}' ]; then echo "printer $2 disabled since now -"; cat '${state}'; else echo "printer $2 is idle.";fi;;`,
    'esac',
  ]);
  const args = join(folder, 'args');
  const file = join(folder, 'file');
  // The arguments come last and whole: whoever sees them finds the file that belongs to them.
  write('lp', [`cat > '${file}'`, `echo "$@" > '${args}.part'`, `mv '${args}.part' '${args}'`]);
  return {
    folder,
    stop: (reason) => writeFileSync(state, `\t${reason}\n`),
    start: () => rmSync(state, { force: true }),
    forget: () => rmSync(args, { force: true }),
    printed: () =>
      existsSync(args) ? { args: readFileSync(args, 'utf8').trim(), file: readFileSync(file) } : undefined,
  };
}

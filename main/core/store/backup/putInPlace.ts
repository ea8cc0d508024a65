import { closeSync, fsyncSync, openSync, renameSync } from 'node:fs';
import type { StationKind } from '../stationSchema.ts';
import { backupProblem } from './checkBackup.ts';

/** Gives a finished copy its name, once it was opened, checked and is on the disk. */
export function putInPlace(unfinished: string, path: string, kind: StationKind): void {
  const problem = backupProblem(unfinished, kind);
  if (problem !== undefined) throw new Error(`The copy is not good: ${problem}`);
  const file = openSync(unfinished, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(unfinished, path);
}

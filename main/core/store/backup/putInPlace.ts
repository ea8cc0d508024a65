import { closeSync, fsyncSync, openSync, renameSync } from 'node:fs';
import type { StationKind } from '../stationSchema.ts';
import { backupProblem, backupProblemInSteps } from './checkBackup.ts';

/** Gives a finished copy its name, once it was opened, checked and is on the disk. */
export function putInPlace(unfinished: string, path: string, kind: StationKind): void {
  name(unfinished, path, backupProblem(unfinished, kind));
}

/** The same beside a station that is packing: the check is made in steps. */
export async function putInPlaceGently(
  unfinished: string,
  path: string,
  kind: StationKind,
  rest: () => Promise<unknown>,
): Promise<void> {
  name(unfinished, path, await backupProblemInSteps(unfinished, kind, rest));
}

function name(unfinished: string, path: string, problem: string | undefined): void {
  if (problem !== undefined) throw new Error(`The copy is not good: ${problem}`);
  const file = openSync(unfinished, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(unfinished, path);
}

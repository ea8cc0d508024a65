import { closeSync, fsyncSync, openSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { replaceFile } from '../heldFiles.ts';
import type { StationKind } from '../stationSchema.ts';
import { backupProblem, backupProblemInSteps } from './checkBackup.ts';

/** Gives a finished copy its name, after it was opened, checked and flushed to the disk. */
export function putInPlace(unfinished: string, path: string, kind: StationKind): void {
  assertGood(backupProblem(unfinished, kind));
  const file = openSync(unfinished, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  replaceFile(unfinished, path);
}

/** The same while a station is packing; no scan has to wait for it. */
export async function putInPlaceGently(
  unfinished: string,
  path: string,
  kind: StationKind,
  rest: () => Promise<unknown>,
): Promise<void> {
  assertGood(await backupProblemInSteps(unfinished, kind, rest));
  const file = await open(unfinished, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
  replaceFile(unfinished, path);
}

function assertGood(problem: string | undefined): void {
  if (problem !== undefined) throw new Error(`The copy is not good: ${problem}`);
}

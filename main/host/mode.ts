import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { replaceFile } from '../core/store/heldFiles.ts';
import { makePrivateFolder } from './privateFolder.ts';

export type Mode = 'practice' | 'real';

const fileOf = (dataDir: string): string => join(dataDir, 'mode');

/** Which station was open last; undefined on the first run, which begins in practice. */
export function readMode(dataDir: string): Mode | undefined {
  try {
    const text = readFileSync(fileOf(dataDir), 'utf8').trim();
    return text === 'practice' || text === 'real' ? text : undefined;
  } catch {
    return undefined; // No such file: the first run.
  }
}

/** Remembers which station was open; written beside and renamed, so that it is never half there. */
export function writeMode(dataDir: string, mode: Mode): void {
  makePrivateFolder(dataDir);
  const beside = `${fileOf(dataDir)}.new`;
  writeFileSync(beside, `${mode}\n`);
  replaceFile(beside, fileOf(dataDir));
}

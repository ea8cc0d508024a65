import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { removeIfFree } from '../core/store/heldFiles.ts';

const path = (dataDir: string): string => join(dataDir, 'new-lead-pin.txt');

/**
 * Where the new PIN of a shift lead is told to whoever asked for it: a file that only this account may read, since a
 * desktop app has no terminal. The next start takes it away.
 */
export function writeLeadPin(dataDir: string, name: string, pin: string): string {
  const file = path(dataDir);
  rmSync(file, { force: true }); // An older one may have other rights.
  const lines = [
    `New PIN of the shift lead ${name}: ${pin}`,
    'Sign in with it, set another one in Settings, Packers, and delete this file.',
  ];
  writeFileSync(file, `${lines.join('\n')}\n`, { mode: 0o600 });
  return file;
}

/** Deletes the file of a forgotten PIN, if there is one; one that somebody has open goes at the next start. */
export function dropLeadPin(dataDir: string): void {
  removeIfFree(path(dataDir));
}

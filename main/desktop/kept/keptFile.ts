import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { updateMode } from '../../contract/desktop.ts';
import { replaceFile } from '../../core/store/heldFiles.ts';
import { noPlaces, windowPlaces } from '../window/windowPlace.ts';

const usualUpdates = { mode: 'notify' } as const;

/** Each part stands by itself: one that does not fit falls back, and the others stay. */
const kept = z.object({
  kiosk: z.boolean().catch(false),
  updates: z.object({ mode: updateMode, lastLookAt: z.number().optional() }).catch(usualUpdates),
  window: windowPlaces.catch(noPlaces),
});
export type Kept = z.infer<typeof kept>;

export interface KeptFile {
  get(): Kept;
  /** Keeps these parts. A disk that takes nothing is told to `onTrouble`; until the end the value counts all the same. */
  set(changes: Partial<Kept>): void;
}

/**
 * What this computer's window remembers, in `desktop.json` of the data folder: beside the stations and not in one of
 * them, since it is needed before one opens, and practice shares it.
 */
export function openKeptFile(dataDir: string, onTrouble: (error: unknown) => void): KeptFile {
  const path = join(dataDir, 'desktop.json');
  let present = kept.parse(readJson(path));
  return {
    get: () => present,
    set: (changes) => {
      present = { ...present, ...changes };
      try {
        writeFileSync(`${path}.new`, `${JSON.stringify(present, null, 2)}\n`);
        replaceFile(`${path}.new`, path);
      } catch (error) {
        onTrouble(error);
      }
    },
  };
}

function readJson(path: string): unknown {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
  } catch {
    return {}; // The first start, or half a file.
  }
}

import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { SecretStore } from '../core/ports.ts';
import { removeIfFree, replaceFile } from '../core/store/heldFiles.ts';
import { makePrivateFolder } from './privateFolder.ts';

const stored = z.record(z.string(), z.string());

export interface FileSecrets extends SecretStore {
  names(): readonly string[];
  /** Writes the file even when there is nothing in it. */
  write(): void;
  /** Takes the file away with all that is in it. */
  destroy(): void;
}

/**
 * Secrets in a file that only its owner can read (0600). For hosts without a keyring, as the command line.
 * Written beside and renamed, so that a crash leaves the old file or the new one. A file that cannot be read is
 * set aside: tokens can be entered again.
 */
export function createFileSecrets(path: string): FileSecrets {
  let secrets = read(path);
  const write = (next: Readonly<Record<string, string>>): void => {
    makePrivateFolder(dirname(path));
    const beside = `${path}.new`;
    writeFileSync(beside, JSON.stringify(next), { mode: 0o600, flush: true });
    chmodSync(beside, 0o600);
    replaceFile(beside, path);
    secrets = next;
  };
  return {
    get: (name) => (Object.hasOwn(secrets, name) ? secrets[name] : undefined),
    set: (name, value) => write({ ...secrets, [name]: value }),
    remove: (name) => {
      const { [name]: removed, ...rest } = secrets;
      if (removed !== undefined) write(rest);
    },
    kept: 'file',
    names: () => Object.keys(secrets),
    write: () => write(secrets),
    destroy: () => {
      if (!removeIfFree(path)) write({}); // Then at least nothing is in it.
      secrets = {};
    },
  };
}

function read(path: string): Readonly<Record<string, string>> {
  if (!existsSync(path)) return {};
  try {
    return stored.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    replaceFile(path, `${path}.damaged`); // Kept for whoever wants to look; tokens are entered anew.
    return {};
  }
}

import { existsSync } from 'node:fs';
import type { SecretStore } from '../../core/ports.ts';
import { createFileSecrets, type FileSecrets } from '../../host/fileSecrets.ts';

const inMemory =
  'This computer has no keyring that Packbench can use. Tokens are kept for this session only and must be entered again when Packbench is started again, unless you accept a file without encryption.';
const inFile =
  'This computer has no keyring that Packbench can use. Tokens are kept in a file that only this user account can read, without encryption. Give every packer an account of their own, and encrypt the disk.';

/**
 * Secrets where no keyring protects them: for this session only, until a person accepts that they lie in a file.
 * That the file is there is the acceptance, so that the next start needs no other fact to know of it.
 */
// SECURITY: token-without-keyring
export function openUnprotectedSecrets(path: string): SecretStore {
  const inMemoryOnly = new Map<string, string>();
  let file: FileSecrets | undefined = existsSync(path) ? createFileSecrets(path) : undefined;
  return {
    get: (name) => inMemoryOnly.get(name) ?? file?.get(name),
    set: (name, value) => {
      if (file === undefined) inMemoryOnly.set(name, value);
      else file.set(name, value);
    },
    remove: (name) => {
      inMemoryOnly.delete(name);
      file?.remove(name);
    },
    get kept() {
      return file === undefined ? 'memory' : 'file';
    },
    get warning() {
      return file === undefined ? inMemory : inFile;
    },
    keepOnDisk: (accepted) => {
      if (accepted === (file !== undefined)) return;
      if (file === undefined) {
        const fresh = createFileSecrets(path);
        fresh.write();
        for (const [name, value] of inMemoryOnly) fresh.set(name, value);
        inMemoryOnly.clear();
        file = fresh;
        return;
      }
      for (const name of file.names()) inMemoryOnly.set(name, file.get(name) ?? '');
      file.destroy();
      file = undefined;
    },
  };
}

/** Secrets that end with the session: those of practice mode, which are no secrets. */
export function createSessionSecrets(): SecretStore {
  const secrets = new Map<string, string>();
  return {
    get: (name) => secrets.get(name),
    set: (name, value) => void secrets.set(name, value),
    remove: (name) => void secrets.delete(name),
    kept: 'memory',
  };
}

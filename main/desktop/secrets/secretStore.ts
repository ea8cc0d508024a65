import { join } from 'node:path';
import type { SecretStore } from '../../core/ports.ts';
import { createFileSecrets } from '../../host/fileSecrets.ts';
import type { Keyring } from './keyring.ts';

const noKeyring =
  'This computer has no keyring that Packbench can use. Tokens are kept in a file that only this user account can read, without encryption. Give every packer an account of their own, and encrypt the disk.';

/**
 * Keeps tokens beside the databases of a station: locked by the system's keyring where there is one, else in
 * the file of the command line's station, with a warning in words. A token that lay there before the keyring
 * was set up is locked when it is next read. One that the keyring cannot unlock any more (another keyring,
 * another account) counts as missing: the station asks for it, and unsent calls wait until then.
 */
export function openSecretStore(folder: string, keyring: Keyring | undefined): SecretStore {
  const plain = createFileSecrets(join(folder, 'secrets.json'));
  if (keyring === undefined) return { ...plain, warning: noKeyring };
  return lockSecrets(createFileSecrets(join(folder, 'secrets.locked.json')), plain, keyring);
}

function lockSecrets(locked: SecretStore, plain: SecretStore, keyring: Keyring): SecretStore {
  const set = (name: string, value: string): void => {
    locked.set(name, keyring.lock(value).toString('base64'));
    plain.remove(name); // Only once it is locked: a crash in between leaves it twice, never lost.
  };
  const unlock = (data: string): string | undefined => {
    try {
      return keyring.unlock(Buffer.from(data, 'base64'));
    } catch {
      return undefined; // Another keyring locked it.
    }
  };
  return {
    get: (name) => {
      const unprotected = plain.get(name);
      if (unprotected !== undefined) {
        set(name, unprotected);
        return unprotected;
      }
      const data = locked.get(name);
      return data === undefined ? undefined : unlock(data);
    },
    set,
    remove: (name) => {
      locked.remove(name);
      plain.remove(name);
    },
    kept: 'keyring',
  };
}

import { join } from 'node:path';
import { SECOND, type SecretStore } from '../../core/ports.ts';
import { createFileSecrets } from '../../host/fileSecrets.ts';
import type { Keyring } from './keyring.ts';
import { openLockedSecrets } from './lockedSecrets.ts';
import { openUnprotectedSecrets } from './unprotectedSecrets.ts';

/** A keyring may ask the person for its password first; a bench does not wait for ever. */
const patience = 30 * SECOND;

/**
 * Keeps tokens beside the databases of a station: locked by the system's keyring where there is one, else for this
 * session or in a file, as the person decides. A token that lay in the file before the keyring was set up is locked.
 */
export async function openSecretStore(
  folder: string,
  keyring: Promise<Keyring | undefined>,
): Promise<SecretStore> {
  const plain = join(folder, 'secrets.json');
  const found = await Promise.race([keyring, after(patience)]);
  if (found === undefined) return openUnprotectedSecrets(plain);
  const locked = createFileSecrets(join(folder, 'secrets.locked.json'));
  return openLockedSecrets(locked, createFileSecrets(plain), found, () => after(patience));
}

function after(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds, undefined).unref();
  });
}

import type { SecretStore } from '../../core/ports.ts';
import type { Keyring } from './keyring.ts';
import { type KeptSecret, readSecretFile, writeSecretFile } from './secretFile.ts';

const noKeyring =
  'This computer has no keyring that Packbench can use. Tokens are kept in a file that only this user account can read, without encryption. Let every packer use an account of their own, and encrypt the disk.';
const cannotUnlock =
  'A saved token cannot be unlocked: the keyring of this computer changed. Enter the token of the connection again; unsent calls wait until then.';

/**
 * Keeps tokens in one file beside the databases, locked by the system's keyring where there is one, else
 * readable by this account only, with a warning in words. Throws when the file cannot be read or written.
 */
export function openSecretStore(file: string, keyring: Keyring | undefined): SecretStore {
  const secrets = readSecretFile(file);
  let locked = false;

  const keep = (value: string): KeptSecret =>
    keyring === undefined
      ? { form: 'text', data: value }
      : { form: 'keyring', data: keyring.lock(value).toString('base64') };
  const save = (name: string, kept: KeptSecret | undefined): void => {
    const next = new Map(secrets);
    if (kept === undefined) next.delete(name);
    else next.set(name, kept);
    writeSecretFile(file, next);
    if (kept === undefined) secrets.delete(name);
    else secrets.set(name, kept);
  };
  const read = (kept: KeptSecret): string | undefined => {
    if (kept.form === 'text') return kept.data;
    try {
      return keyring?.unlock(Buffer.from(kept.data, 'base64'));
    } catch {
      return undefined; // Another keyring locked it; the core asks for the token again.
    }
  };

  if (keyring !== undefined) lockWhatIsText(secrets, (name, text) => save(name, keep(text)));
  locked = [...secrets.values()].some((kept) => read(kept) === undefined);

  return {
    get: (name) => {
      const kept = secrets.get(name);
      return kept === undefined ? undefined : read(kept);
    },
    set: (name, value) => save(name, keep(value)),
    remove: (name) => {
      if (secrets.has(name)) save(name, undefined);
    },
    kept: keyring === undefined ? 'file' : 'keyring',
    ...warningOf(keyring, locked),
  };
}

/** A keyring that came later (a desktop session was set up) takes over what lay in the file as text. */
function lockWhatIsText(
  secrets: ReadonlyMap<string, KeptSecret>,
  lock: (name: string, text: string) => void,
): void {
  for (const [name, kept] of [...secrets]) if (kept.form === 'text') lock(name, kept.data);
}

function warningOf(keyring: Keyring | undefined, locked: boolean): { readonly warning?: string } {
  const warnings = [...(keyring === undefined ? [noKeyring] : []), ...(locked ? [cannotUnlock] : [])];
  return warnings.length === 0 ? {} : { warning: warnings.join(' ') };
}

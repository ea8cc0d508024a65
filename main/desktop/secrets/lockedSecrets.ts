import type { SecretStore } from '../../core/ports.ts';
import type { FileSecrets } from '../../host/fileSecrets.ts';
import type { Keyring } from './keyring.ts';

const notLocked =
  'The keyring of this computer did not take a token. It is kept for this session only and must be entered again when Packbench is started again.';

/**
 * Secrets in a file, locked by the keyring; what it unlocks is in memory from the start, because the core asks in
 * the middle of its work and a keyring answers later. One that cannot be unlocked any more (another keyring,
 * another account) counts as missing: the station asks for it, and unsent calls wait until then.
 *
 * @param plain what lay unprotected before there was a keyring; taken over, then gone
 * @param patience a time to wait for the keyring; after it the station goes on without the answer
 */
export async function openLockedSecrets(
  locked: FileSecrets,
  plain: FileSecrets,
  keyring: Keyring,
  patience: () => Promise<unknown>,
): Promise<SecretStore> {
  const secrets = new Map<string, string>();
  const changed = new Set<string>();
  const notKept = new Set<string>();
  let turn: Promise<void> = Promise.resolve();

  const lock = async (name: string, value: string): Promise<void> => {
    try {
      const data = await keyring.lock(value);
      if (secrets.get(name) !== value) return; // Replaced or removed meanwhile.
      locked.set(name, data.toString('base64'));
      plain.remove(name); // Only once it is locked: a crash in between leaves it twice, never lost.
      notKept.delete(name);
    } catch {
      // Told by `warning`. The one before must not come back instead.
      notKept.add(name);
      if (locked.get(name) !== undefined) locked.remove(name);
    }
  };
  const keep = (name: string, value: string): void => {
    secrets.set(name, value);
    turn = turn.then(() => lock(name, value));
  };
  const unlock = async (name: string): Promise<void> => {
    try {
      const { text, isOutdated } = await keyring.unlock(Buffer.from(locked.get(name) ?? '', 'base64'));
      // However late it comes, what a person entered meanwhile counts.
      if (changed.has(name)) return;
      if (isOutdated) keep(name, text);
      else secrets.set(name, text);
    } catch {
      // Another keyring locked it; it stays in the file for that one.
    }
  };

  const takeOver = async (): Promise<void> => {
    for (const name of plain.names()) keep(name, plain.get(name) ?? '');
    await turn;
    if (plain.names().length === 0) plain.destroy();
  };
  const unlocked = locked.names().filter((name) => plain.get(name) === undefined);
  const ready = Promise.all([...unlocked.map(unlock), takeOver()]);
  await Promise.race([ready, patience()]);
  return {
    get: (name) => secrets.get(name),
    set: (name, value) => {
      changed.add(name);
      keep(name, value);
    },
    remove: (name) => {
      changed.add(name);
      secrets.delete(name);
      notKept.delete(name);
      locked.remove(name);
      plain.remove(name);
    },
    get kept() {
      return notKept.size === 0 ? 'keyring' : 'memory';
    },
    get warning() {
      return notKept.size === 0 ? undefined : notLocked;
    },
    settled: async () => {
      await Promise.race([turn, patience()]);
    },
  };
}

import type { SafeStorage } from 'electron';

/** Locks text so that only this account on this computer can read it. */
export interface Keyring {
  lock(text: string): Promise<Buffer>;
  /**
   * Rejects when it was locked by another keyring, account or computer. `isOutdated`: the keyring has a newer or
   * better key, so lock it again.
   */
  unlock(data: Buffer): Promise<{ readonly text: string; readonly isOutdated: boolean }>;
}

type AsyncStorage = Pick<
  SafeStorage,
  'isAsyncEncryptionAvailable' | 'getSelectedStorageBackend' | 'encryptStringAsync' | 'decryptStringAsync'
>;

/**
 * The system's keyring, or undefined where there is none that protects anything. On Linux without a keyring
 * Electron falls back to a password that is in its source (`basic_text`), and its asynchronous calls say that
 * encryption is available all the same: that would only look safe. Call it after the app is ready: before, Linux
 * does not know its backend.
 */
// SECURITY: safe-storage
export async function systemKeyring(
  safeStorage: AsyncStorage,
  platform: NodeJS.Platform,
): Promise<Keyring | undefined> {
  const isThere = await safeStorage.isAsyncEncryptionAvailable().catch(() => false); // A keyring that fails is none.
  if (!isThere) return undefined;
  if (platform === 'linux' && ['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend())) {
    return undefined;
  }
  return {
    lock: (text) => safeStorage.encryptStringAsync(text),
    unlock: async (data) => {
      const { result, shouldReEncrypt } = await safeStorage.decryptStringAsync(data);
      return { text: result, isOutdated: shouldReEncrypt };
    },
  };
}

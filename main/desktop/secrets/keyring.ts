import type { SafeStorage } from 'electron';

/** Locks text so that only this account on this computer can read it. */
export interface Keyring {
  lock(text: string): Buffer;
  /** Throws when it was locked by another keyring, account or computer. */
  unlock(data: Buffer): string;
}

/**
 * The system's keyring, or undefined where there is none that protects anything. On Linux without a keyring
 * Electron falls back to a password that is in its source (`basic_text`): that would only look safe. Call it
 * after the app is ready: before, Linux does not know its backend.
 */
export function systemKeyring(safeStorage: SafeStorage, platform: NodeJS.Platform): Keyring | undefined {
  if (!safeStorage.isEncryptionAvailable()) return undefined;
  if (platform === 'linux' && ['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend())) {
    return undefined;
  }
  return {
    lock: (text) => safeStorage.encryptString(text),
    unlock: (data) => safeStorage.decryptString(data),
  };
}

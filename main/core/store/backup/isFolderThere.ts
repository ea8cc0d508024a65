import { stat } from 'node:fs/promises';

/**
 * Whether a folder is there, asked beside the thread: a share whose server is gone answers after a minute on
 * Windows, or never, and no scan would be answered meanwhile. To be asked before anything else touches the place.
 */
export async function isFolderThere(folder: string): Promise<boolean> {
  try {
    return (await stat(folder)).isDirectory();
  } catch {
    return false; // Not plugged in, not reachable, or not for this account: the same to whoever asks.
  }
}

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** Files as they were when they had just been fetched and checked. */
export interface FetchedFiles {
  /** False when one was changed or taken away since. */
  areUnchanged(): Promise<boolean>;
}

/**
 * What was fetched in the morning is installed in the evening, and lies meanwhile where every program of the account can
 * write: the file that is started must be the one whose hash and signature were checked.
 */
// SECURITY: update-unchanged
export async function noteFiles(paths: readonly string[]): Promise<FetchedFiles> {
  const noted = await Promise.all(paths.map(async (path) => ({ path, hash: await hashOf(path) })));
  return {
    areUnchanged: async () => {
      const found = await Promise.all(
        noted.map(async ({ path, hash }) => (await hashOf(path).catch(() => undefined)) === hash),
      );
      return found.every((isSame) => isSame);
    },
  };
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha512');
  for await (const bytes of createReadStream(path)) hash.update(bytes);
  return hash.digest('base64');
}

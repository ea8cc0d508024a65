import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { removeIfFree } from '../../core/store/heldFiles.ts';
import { makePrivateFolder } from '../../host/privateFolder.ts';

/**
 * Makes the data folder, and says why it cannot be used where that is so (the system's code, such as EACCES); undefined
 * when all is well. Asked before the lock for one instance: Electron answers "somebody has it" for a folder that it cannot
 * write to as well. A file is written, since on Windows the rights of a folder do not tell.
 */
export function whyUnusable(folder: string): string | undefined {
  const probe = join(folder, `.packbench-${process.pid}`);
  try {
    makePrivateFolder(folder);
    writeFileSync(probe, '');
    removeIfFree(probe);
    return undefined;
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
}

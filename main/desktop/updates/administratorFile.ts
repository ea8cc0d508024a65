import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { win32 } from 'node:path';
import { z } from 'zod';
import { updateMode } from '../../contract/desktop.ts';

/** What the administrator of the computer decided for every station on it; anything else in the file is a mistake. */
const administratorFile = z.strictObject({ feed: z.string().optional(), mode: updateMode.optional() });
export type AdministratorFile = z.infer<typeof administratorFile>;

/** Whose file it must be where files have owners: root's. */
const root = 0;
const writableByOthers = 0o022;

/**
 * Where it lies: in a folder where only administrators write. On Windows that is Common Files: in ProgramData every
 * user may make folders and files, and the folder of the program is emptied by each update.
 */
export function administratorPath(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
): string {
  if (platform === 'win32') {
    const folder = env.CommonProgramFiles ?? 'C:\\Program Files\\Common Files';
    return win32.join(folder, 'Packbench', 'updates.json');
  }
  if (platform === 'darwin') return '/Library/Application Support/Packbench/updates.json';
  return '/etc/packbench/updates.json';
}

/**
 * Reads it. Node sees no owners on Windows, where the folder alone keeps others out.
 *
 * @returns 'wrong' for a file that cannot be read, that says something else, or that anybody but `owner` may change.
 */
export function readAdministratorFile(
  path: string,
  platform: NodeJS.Platform,
  owner = root,
): AdministratorFile | 'none' | 'wrong' {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT' ? 'none' : 'wrong';
  }
  try {
    // SECURITY: update-policy-file
    const { uid, mode } = fstatSync(file);
    if (platform !== 'win32' && (uid !== owner || (mode & writableByOthers) !== 0)) return 'wrong';
    const read = administratorFile.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    return read.success ? read.data : 'wrong';
  } catch {
    return 'wrong'; // No file, or no JSON.
  } finally {
    closeSync(file);
  }
}

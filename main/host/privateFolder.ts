import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder, and those above it that are missing, for this account alone: orders hold names and addresses. One that is
 * there keeps the rights that somebody gave it. On Windows a folder has the rights of the one above it.
 *
 * Not by Node's own way to make several at once: where a system says of a folder that its parent is not there although it
 * is (/proc, some automounters), that tries for ever.
 */
export function makePrivateFolder(folder: string): void {
  if (isFolder(folder)) return;
  const above = dirname(folder);
  if (!existsSync(above)) makePrivateFolder(above);
  try {
    // SECURITY: private-folder
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if (!isFolder(folder)) throw error; // Else somebody else made it in the same moment.
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

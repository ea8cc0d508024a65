import { mkdirSync } from 'node:fs';

/**
 * Makes a folder, and those above it that are missing, for this account alone: orders hold names and addresses. One that is
 * there keeps the rights that somebody gave it. On Windows a folder has the rights of the one above it.
 */
export function makePrivateFolder(folder: string): void {
  // SECURITY: private-folder
  mkdirSync(folder, { recursive: true, mode: 0o700 });
}

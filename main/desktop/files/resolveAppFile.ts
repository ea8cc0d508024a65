import { isAbsolute, relative, resolve } from 'node:path';
import { isOwnAddress } from '../policies/address.ts';

/**
 * The file that an address of the window stands for; undefined when the address is not ours, names nothing, or
 * leads out of the folder. Percent-encoded dots and slashes are decoded before the check, as the disk sees them.
 */
// SECURITY: own-scheme
export function resolveAppFile(root: string, address: string): string | undefined {
  if (!isOwnAddress(address)) return undefined;
  const path = decodePath(new URL(address).pathname);
  // A backslash is a separator on Windows, a colon a drive or a stream; no file that we build has either.
  if (path === undefined || /[\\:\0]/.test(path)) return undefined;
  const file = resolve(root, `.${path}`);
  const inside = relative(root, file);
  if (inside === '' || inside.startsWith('..') || isAbsolute(inside)) return undefined;
  return file;
}

function decodePath(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined; // A broken percent code names no file.
  }
}

import type { UpdateProblem } from '../../contract/desktop.ts';

/** Codes that electron-updater gives to its errors, by what they mean for a person. */
const notAFeed = new Set([
  'ERR_UPDATER_CHANNEL_FILE_NOT_FOUND',
  'ERR_UPDATER_INVALID_UPDATE_INFO',
  'ERR_UPDATER_INVALID_VERSION',
  'ERR_UPDATER_NO_FILES_PROVIDED',
  'ERR_UPDATER_ZIP_FILE_NOT_FOUND',
]);
const notTrusted = new Set([
  'ERR_UPDATER_INVALID_SIGNATURE',
  'ERR_UPDATER_NO_CHECKSUM',
  'ERR_UPDATER_WEB_INSTALLER_DISABLED',
  'ERR_CHECKSUM_MISMATCH',
]);
const disk = new Set(['ENOSPC', 'EACCES', 'EPERM', 'EROFS', 'EDQUOT', 'EIO']);
const network =
  /^(E(CONN\w+|HOSTUNREACH|NETUNREACH|NOTFOUND|PIPE|AI_AGAIN|TIMEDOUT)|HTTP_ERROR_\d+)$|net::ERR_|socket hang up|timed? ?out|redirect/i;

/** What went wrong, from whatever was thrown: by electron-updater, by Chromium's network, or by the disk. */
export function updateProblemOf(error: unknown): UpdateProblem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const message = error instanceof Error ? error.message : String(error);
  if (notAFeed.has(code)) return 'not_a_feed';
  // Squirrel on macOS gives its refusal in words.
  if (notTrusted.has(code) || /code signature|sha512 checksum mismatch/i.test(message)) return 'not_trusted';
  if (disk.has(code)) return 'disk';
  if (network.test(code) || network.test(message)) return 'unreachable';
  // A page that is no feed, of a portal or a proxy, is read as one and then misses what it should have.
  return error instanceof TypeError ? 'not_a_feed' : 'other';
}

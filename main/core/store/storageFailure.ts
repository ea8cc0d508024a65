import { type CallError, callFailure } from '../../contract/errors.ts';

/** Whether an error means that there was no room for what was to be written. */
export function isDiskFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ['SQLITE_FULL', 'ENOSPC'].includes(String(error.code));
}

/**
 * A failed write as an error for the person at the bench; undefined for any other exception, which is a bug.
 * Nothing was written, since every change is one transaction.
 */
export function storageFailure(error: unknown): CallError | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  if (isDiskFull(error)) {
    return callFailure('disk_full', 'The disk is full: this was not saved. Free some space and try again.');
  }
  if (/^SQLITE_(IOERR|READONLY|CANTOPEN|CORRUPT|NOTADB|BUSY)/.test(error.code)) {
    return callFailure(
      'storage_failed',
      `The station could not save this (${error.code}). Nothing was changed; tell your IT person.`,
      { code: error.code },
    );
  }
  return undefined;
}

import { closeSync, openSync, readSync } from 'node:fs';

/** The first 100 bytes of an SQLite file: https://www.sqlite.org/fileformat.html#the_database_header */
export const headerBytes = 100;
const magic = Buffer.from('SQLite format 3\0', 'latin1');
export const at = {
  pageSize: 16,
  changes: 24,
  pages: 28,
  version: 60,
  applicationId: 68,
  validFor: 92,
} as const;

export interface FileHeader {
  readonly applicationId: number;
  readonly version: number;
}

/** Whether these bytes begin as an SQLite file does. */
export function isHeader(bytes: Buffer): boolean {
  return bytes.length >= headerBytes && bytes.subarray(0, magic.length).equals(magic);
}

/** Whose file it is and of which data version; undefined when its beginning is no header. */
export function readHeader(path: string): FileHeader | undefined {
  const bytes = Buffer.alloc(headerBytes);
  const file = openSync(path, 'r');
  try {
    readSync(file, bytes, 0, headerBytes, 0);
  } finally {
    closeSync(file);
  }
  if (!isHeader(bytes)) return undefined;
  return { applicationId: bytes.readUInt32BE(at.applicationId), version: bytes.readUInt32BE(at.version) };
}

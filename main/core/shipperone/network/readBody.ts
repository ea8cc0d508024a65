import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';

/** We ask for identity; a server that compresses all the same is understood. Undefined: cut, or over the cap. */
export function decompress(
  bytes: Buffer,
  encoding: string | undefined,
  maxBytes: number,
): Buffer | undefined {
  const limit = { maxOutputLength: maxBytes };
  try {
    switch (encoding?.trim().toLowerCase() ?? 'identity') {
      case '':
      case 'identity':
        return bytes;
      case 'gzip':
      case 'x-gzip':
        return gunzipSync(bytes, limit);
      case 'deflate':
        return inflateSync(bytes, limit);
      case 'br':
        return brotliDecompressSync(bytes, limit);
      default:
        return undefined;
    }
  } catch {
    return undefined; // A cut or oversized body; the caller answers with a fault.
  }
}

const utf8 = new TextDecoder('utf-8');

/**
 * JSON is UTF-8 (RFC 8259), whatever its label says; UTF-16 is known by its byte order mark. Bytes that are not
 * UTF-8 become U+FFFD: one broken name must not hide a whole page, and no id with that mark is taken (readId).
 */
export function textOf(bytes: Buffer): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return utf8.decode(bytes);
}

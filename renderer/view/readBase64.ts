/** The contract takes no more text than this; the station says of anything larger that it is too large. */
const mostBytes = 2_900_000;

/** The bytes of a chosen file as base64. Only the beginning of one that is far too large: it is refused all the same. */
export async function readBase64(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.slice(0, mostBytes).arrayBuffer());
  const parts: string[] = [];
  // In pieces, since a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 0x8000) {
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  }
  return btoa(parts.join(''));
}

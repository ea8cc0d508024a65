import type { Png } from './drawPngs.ts';

const headerBytes = 6;
const entryBytes = 16;

/** A size of 256 is written as 0: the field has one byte. */
function icoEntry(png: Png, offset: number): Buffer {
  const entry = Buffer.alloc(entryBytes);
  entry.writeUInt8(png.size % 256, 0);
  entry.writeUInt8(png.size % 256, 1);
  entry.writeUInt16LE(1, 4); // colour planes
  entry.writeUInt16LE(32, 6); // bits a pixel
  entry.writeUInt32LE(png.bytes.length, 8);
  entry.writeUInt32LE(offset, 12);
  return entry;
}

/** A Windows icon file that holds PNGs of 16 to 256 pixels (read by Windows since Vista). */
export function icoOf(pngs: readonly Png[]): Buffer {
  const header = Buffer.alloc(headerBytes);
  header.writeUInt16LE(1, 2); // an icon, not a cursor
  header.writeUInt16LE(pngs.length, 4);
  let offset = headerBytes + entryBytes * pngs.length;
  const entries = pngs.map((png) => {
    const entry = icoEntry(png, offset);
    offset += png.bytes.length;
    return entry;
  });
  return Buffer.concat([header, ...entries, ...pngs.map((png) => png.bytes)]);
}

/** Apple's names for the sizes that take a PNG (macOS 10.7 and later), by pixels. */
const icnsTypes: ReadonlyMap<number, readonly string[]> = new Map([
  [16, ['icp4']],
  [32, ['icp5', 'ic11']],
  [64, ['ic12']],
  [128, ['ic07']],
  [256, ['ic08', 'ic13']],
  [512, ['ic09', 'ic14']],
  [1024, ['ic10']],
]);

function icnsChunk(type: string, bytes: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(type, 0, 'latin1');
  head.writeUInt32BE(bytes.length + head.length, 4);
  return Buffer.concat([head, bytes]);
}

/** An Apple icon file of the PNGs whose sizes it knows. */
export function icnsOf(pngs: readonly Png[]): Buffer {
  const chunks = pngs.flatMap((png) =>
    (icnsTypes.get(png.size) ?? []).map((type) => icnsChunk(type, png.bytes)),
  );
  return icnsChunk('icns', Buffer.concat(chunks));
}

import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The marker by which Electron's tools find the fuse wire in its program (@electron/fuses, constants.ts). */
const fuseMarker = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** The fuses as Electron ships them, one digit each in the order of @electron/fuses' FuseV1Options. */
const shippedFuses = '101000011';

/** Bytes around the wire, so that a tool which guesses its place instead of searching for it fails. */
const padding = Buffer.alloc(4096, 0x2e);

function programWithFuses(): Buffer {
  const wire = [
    Buffer.from(fuseMarker, 'latin1'),
    Buffer.from([1, shippedFuses.length]),
    Buffer.from(shippedFuses),
  ];
  return Buffer.concat([padding, ...wire, padding]);
}

/**
 * Writes a folder with the shape of Electron's runtime for Linux, and nothing in it that runs. It stands in where
 * the runtime cannot be fetched, so that all of the packing but the runtime itself can be seen working.
 * `version` is Electron's, without a "v".
 */
export function writeStandInRuntime(folder: string, version: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'locales'), { recursive: true });
  mkdirSync(join(folder, 'resources'));
  writeFileSync(join(folder, 'electron'), programWithFuses());
  writeFileSync(join(folder, 'chrome-sandbox'), 'stands in for the sandbox helper\n');
  for (const program of ['electron', 'chrome-sandbox']) chmodSync(join(folder, program), 0o755);
  writeFileSync(join(folder, 'version'), version);
  writeFileSync(join(folder, 'LICENSE'), 'stands in for the licence of Electron\n');
  writeFileSync(join(folder, 'LICENSES.chromium.html'), 'stands in for the licences of Chromium\n');
  for (const locale of ['de', 'en-US']) writeFileSync(join(folder, 'locales', `${locale}.pak`), locale);
}

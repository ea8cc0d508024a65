import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type RenderOptions, toBuffer } from 'bwip-js/node';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
prepareZXingModule({ overrides: { wasmBinary: Uint8Array.from(readFileSync(wasm)).buffer } });

/** A barcode as pixels on white paper: a PNG. */
export async function drawSymbol(options: RenderOptions): Promise<Uint8Array> {
  const paper = { scale: 3, padding: 12, backgroundcolor: 'FFFFFF' };
  return new Uint8Array(await toBuffer({ ...paper, ...options }));
}

/** What a scanner with AIM identifiers switched on sends for a picture of one barcode. */
export async function scanPicture(png: Uint8Array): Promise<string> {
  const [symbol, ...others] = await readBarcodes(png, { textMode: 'Plain', eanAddOnSymbol: 'Ignore' });
  if (symbol === undefined || others.length > 0 || !symbol.isValid) {
    throw new Error(`${others.length + (symbol === undefined ? 0 : 1)} barcodes in the picture`);
  }
  return symbol.symbologyIdentifier + new TextDecoder().decode(symbol.bytes);
}

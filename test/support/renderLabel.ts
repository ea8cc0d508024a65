import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { ready } from 'zpl-renderer-js';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import type { LabelSize } from '../../main/core/labels/zplLabel.ts';

const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
prepareZXingModule({ overrides: { wasmBinary: Uint8Array.from(readFileSync(wasm)).buffer } });

/** The label as an independent renderer of ZPL prints it: a PNG. */
export async function renderLabel(zpl: string, size: LabelSize): Promise<Uint8Array> {
  const { api } = await ready;
  const base64 = await api.zplToBase64Async(zpl, size.widthMm, size.heightMm, size.dotsPerMm);
  return Uint8Array.from(Buffer.from(base64, 'base64'));
}

/** Every barcode in a picture, as an independent decoder reads it. */
export async function codesIn(png: Uint8Array): Promise<readonly string[]> {
  const found = await readBarcodes(png, { tryHarder: true, textMode: 'Plain', maxNumberOfSymbols: 20 });
  return found
    .filter(({ isValid }) => isValid)
    .map(({ symbologyIdentifier, text }) => symbologyIdentifier + text);
}

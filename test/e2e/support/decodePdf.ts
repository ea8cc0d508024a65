import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inflateSync } from 'node:zlib';
import { type Browser, chromium, type Page } from 'playwright';
import { prepareZXingModule, type ReaderOptions, type ReadResult, readBarcodes } from 'zxing-wasm/reader';
import { findChromium } from '../../../shell/browser/findChromium.ts';
import { waitFor } from './wait.ts';

// From the package itself: by default the decoder would fetch its program from the network.
const program = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
prepareZXingModule({ overrides: { wasmBinary: readFileSync(program).buffer } });

export type Decoded = Pick<ReadResult, 'text' | 'symbologyIdentifier'>;

/** Every linear barcode in a picture. */
async function decodePicture(
  picture: Buffer,
  formats: NonNullable<ReaderOptions['formats']> = ['Code128'],
): Promise<readonly Decoded[]> {
  const found = await readBarcodes(new Uint8Array(picture), {
    formats,
    tryHarder: true,
    textMode: 'Plain',
    maxNumberOfSymbols: 255,
    // Drawn large enough as it is; a smaller copy only invents bars.
    tryDownscale: false,
  });
  return found.filter(({ isValid }) => isValid);
}

/** A browser of its own that shows PDFs as a reader does. */
export function openReader(): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium(process.env, process.platform),
    args: ['--no-sandbox'],
  });
}

/** Shows the first page of a PDF and reads it until this many codes are found. */
export async function decodePdf(
  browser: Browser,
  pdf: Buffer,
  count: number,
  formats?: ReaderOptions['formats'],
): Promise<readonly Decoded[]> {
  // 384 dots an inch: four for the thinnest bar.
  const folder = await mkdtemp(join(tmpdir(), 'packbench-pdf-'));
  const path = join(folder, 'printed.pdf');
  await writeFile(path, pdf);
  const page: Page = await browser.newPage({ viewport: { width: 3500, height: 4700 } });
  try {
    await page.goto(`${pathToFileURL(path).href}#toolbar=0&zoom=400`);
    return await waitFor(`The PDF does not show ${count} codes.`, 30, async () => {
      const codes = await decodePicture(await page.screenshot(), formats);
      return codes.length >= count ? codes : undefined;
    });
  } finally {
    await page.close();
    await rm(folder, { recursive: true });
  }
}

/** Size in points and number of pages, from the file itself. */
export function pdfPages(bytes: Buffer): { readonly pages: number; readonly boxes: readonly string[] } {
  const text = bytes.toString('latin1');
  return {
    pages: [...text.matchAll(/\/Type\s*\/Page\b/g)].length,
    boxes: [...text.matchAll(/\/MediaBox\s*\[([^\]]*)\]/g)].map(([, box = '']) => box.trim()),
  };
}

/** What is drawn on each page of a PDF, as the commands of the format. */
function drawnPages(bytes: Buffer): readonly string[] {
  const text = bytes.toString('latin1');
  const objects = new Map(
    [...text.matchAll(/(\d+) 0 obj\s([\s\S]*?)endobj/g)].map(([, id = '', body = '']) => [id, body]),
  );
  const pages = [...objects.values()].filter((body) => /\/Type\s*\/Page\b/.test(body));
  return pages.map((page) => {
    const content = objects.get(/\/Contents (\d+)/.exec(page)?.[1] ?? '') ?? '';
    const packed = /stream\r?\n([\s\S]*)\r?\nendstream/.exec(content)?.[1] ?? '';
    return inflateSync(Buffer.from(packed, 'latin1')).toString('latin1');
  });
}

/**
 * What Chromium writes first on each page of a PDF, as numbers of its font's signs: what stands in the margins, so the
 * page number where there is one. Equal numbers are equal signs. `count`: of how many texts; "2 / 3" is three.
 */
export function firstTexts(bytes: Buffer, count: number): readonly (readonly string[])[] {
  return drawnPages(bytes).map((drawn) =>
    [...drawn.matchAll(/<([\dA-F]+)> Tj/g)].slice(0, count).map(([, signs = '']) => signs),
  );
}

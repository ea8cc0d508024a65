import { chromium } from 'playwright';

/** A picture of one size: width and height in pixels, and the bytes of its PNG. */
export type Png = { readonly size: number; readonly bytes: Buffer };

/** Draws a square SVG at each size, transparent where the SVG is, in the Chromium at `program`. */
export async function drawPngs(
  svg: string,
  sizes: readonly number[],
  program: string,
): Promise<readonly Png[]> {
  const browser = await chromium.launch({ executablePath: program });
  try {
    const page = await browser.newPage();
    const pngs: Png[] = [];
    for (const size of sizes) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<style>html,body{margin:0;background:transparent}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
      );
      pngs.push({ size, bytes: await page.screenshot({ omitBackground: true }) });
    }
    return pngs;
  } finally {
    await browser.close();
  }
}

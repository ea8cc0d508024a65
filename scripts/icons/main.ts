/**
 * `node scripts/icons/main.ts` draws assets/icon.svg in every size and form that the packages need. Run it after
 * changing the drawing; the results are kept in the repository, so that packing needs no browser.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { installedChromium } from '../shared/chromium.ts';
import { inProject } from '../shared/project.ts';
import { icnsOf, icoOf } from './containers.ts';
import { drawPngs, type Png } from './drawPngs.ts';

const linuxSizes = [16, 32, 48, 64, 128, 256, 512, 1024];
const windowsSizes = [16, 24, 32, 48, 64, 128, 256];

function only(pngs: readonly Png[], sizes: readonly number[]): readonly Png[] {
  return pngs.filter((png) => sizes.includes(png.size));
}

async function main(): Promise<number> {
  const chromium = installedChromium();
  if (!chromium.ok) {
    process.stderr.write(`The icons are drawn in a browser. ${chromium.advice}\n`);
    return 1;
  }
  const sizes = [...new Set([...linuxSizes, ...windowsSizes])];
  const pngs = await drawPngs(readFileSync(inProject('assets', 'icon.svg'), 'utf8'), sizes, chromium.program);
  mkdirSync(inProject('assets', 'icons'), { recursive: true });
  for (const png of only(pngs, linuxSizes)) {
    writeFileSync(inProject('assets', 'icons', `${png.size}x${png.size}.png`), png.bytes);
  }
  writeFileSync(inProject('assets', 'icon.ico'), icoOf(only(pngs, windowsSizes)));
  writeFileSync(inProject('assets', 'icon.icns'), icnsOf(pngs));
  return 0;
}

process.exitCode = await main();

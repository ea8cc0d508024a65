import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder, packApp } from '../../packaging/packedApp.ts';
import { renderer, startUpScripts } from '../../support/startUpScripts.ts';
import type { BenchCase } from '../figure.ts';

/** What is delivered, and what of it the window reads before it shows anything. */
export const sizeCase: BenchCase = {
  name: 'size',
  run: async () => {
    const packed = await packApp();
    const unpacked = join(packed.resources, 'app.asar.unpacked');
    const archive = statSync(join(packed.resources, 'app.asar')).size;
    const beside = existsSync(unpacked) ? bytesOf(unpacked, filesUnder(unpacked)) : 0;
    packed.remove();
    const assets = join(renderer, 'assets');
    const scripts = readdirSync(assets).filter((file) => file.endsWith('.js'));
    const atStart = bytesOf(renderer, startUpScripts());
    return [
      { name: 'scripts that the window reads at start', value: atStart / 1000, unit: 'kB', budget: 850 },
      { name: 'all scripts of the window', value: bytesOf(assets, scripts) / 1000, unit: 'kB' },
      { name: 'app in its archive', value: archive / 1e6, unit: 'MB' },
      { name: 'native modules beside it', value: beside / 1e6, unit: 'MB' },
      { name: 'packed app without the runtime', value: (archive + beside) / 1e6, unit: 'MB', budget: 30 },
    ];
  },
};

function bytesOf(folder: string, files: readonly string[]): number {
  return files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Host = 'shell' | 'electron';

export const root = join(import.meta.dirname, '..', '..', '..');

/**
 * Why Electron cannot run here; undefined when it can. Its package downloads the runtime on first use, which
 * a test must not set off, so this looks for what a finished download leaves behind.
 */
export function whyNoElectron(): string | undefined {
  const folder = join(root, 'node_modules', 'electron');
  const pathFile = join(folder, 'path.txt');
  if (existsSync(pathFile)) {
    const program = join(
      process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist'),
      readFileSync(pathFile, 'utf8').trim(),
    );
    if (existsSync(program)) return undefined;
  }
  return 'Electron’s runtime is not on this computer (npx install-electron fetches it): not run.';
}

import { existsSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './hosts.ts';
import { launchElectron } from './launchElectron.ts';
import { launchShell } from './launchShell.ts';
import type { LaunchOptions, Station } from './station.ts';

/**
 * Starts the built app with a data folder and waits for its window. The caller ends it with `close` or `kill`;
 * in tests the `launch` fixture of test.ts does. Needs `npm run build`.
 */
export function launchStation(options: LaunchOptions = {}): Promise<Station> {
  return start(options);
}

async function start(options: LaunchOptions): Promise<Station> {
  if (!existsSync(join(root, 'out', 'main', 'index.js'))) {
    throw new Error('There is no built app. Run: npm run build');
  }
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'packbench-e2e-')));
  const mode = options.practice === undefined ? [] : [options.practice ? '--practice' : '--real'];
  const args = ['--data-dir', dataDir, ...mode, ...(options.args ?? [])];
  const launch = options.host === 'electron' ? launchElectron : launchShell;
  return launch({ ...options, dataDir, args });
}

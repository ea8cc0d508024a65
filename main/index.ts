import { join } from 'node:path';
import { runDesktop } from './desktop/desktop.ts';
import { endOnBugs } from './desktop/endOnBugs.ts';
import { readLaunchOptions } from './desktop/launchOptions.ts';
import { readMode, writeMode } from './host/mode.ts';
import { openStation } from './host/openStation.ts';
import { stationLog } from './host/stationLog.ts';

// The main script of the app: Electron runs it, or the shell on an installed Chromium (docs/decisions/0002-shell.md).
const built = join(import.meta.dirname, '..');

endOnBugs();
runDesktop({
  stations: { openStation, readMode, writeMode, logOf: stationLog },
  launch: readLaunchOptions(process.argv.slice(1), process.env),
  args: process.argv.slice(1),
  preload: join(built, 'preload', 'index.cjs'),
  rendererRoot: join(built, 'renderer'),
});

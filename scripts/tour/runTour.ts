import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { startSandbox } from '../../main/sandbox/startSandbox.ts';
import { launchStation } from '../../test/e2e/support/launchStation.ts';
import { TourStopped } from '../../test/e2e/support/wait.ts';
import { hasDisplay } from '../shared/display.ts';
import type { HostName } from '../shared/host.ts';
import { inProject, projectRoot } from '../shared/project.ts';
import { startVirtualDisplay } from '../shared/virtualDisplay.ts';
import { type Album, openAlbum } from './album.ts';
import { reportLines, type TourReport } from './report.ts';
import { tour } from './tour.ts';

export type TourOptions = {
  /** The report as one line of JSON on stdout; else as lines for a person. */
  readonly json: boolean;
  readonly say: (line: string) => void;
};

/**
 * The packing tour on the built app: a sandbox and a station of their own, in folders that are removed again.
 * Returns the exit code; a step that did not happen is said in one sentence and gives 1.
 */
export async function runTour(host: HostName, options: TourOptions): Promise<number> {
  const album = openAlbum(inProject('.packbench', 'tour'));
  try {
    const report = await takeTour(host, album, options.say);
    const folder = relative(projectRoot, album.folder);
    const lines = options.json ? [JSON.stringify(report)] : reportLines(report, folder);
    process.stdout.write(`${lines.join('\n')}\n`);
    return 0;
  } catch (error) {
    const stopped = error instanceof TourStopped;
    options.say(
      stopped ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error),
    );
    options.say(`The packing tour did not get to its end. Pictures so far: ${album.folder}`);
    return 1;
  }
}

/** Electron needs a display; where there is none it gets one that nobody sees. */
async function displayFor(host: HostName): Promise<{
  readonly env: Readonly<Record<string, string>>;
  readonly stop: () => void;
}> {
  if (host === 'shell' || hasDisplay()) return { env: {}, stop: () => undefined };
  const display = await startVirtualDisplay();
  return { env: { DISPLAY: display.name }, stop: display.stop };
}

async function takeTour(host: HostName, album: Album, say: (line: string) => void): Promise<TourReport> {
  const began = performance.now();
  const display = await displayFor(host);
  const dataDir = mkdtempSync(join(tmpdir(), 'packbench-tour-'));
  const sandbox = await startSandbox();
  try {
    say(`A sandbox stands for ShipperOne at ${sandbox.url}.`);
    const station = await launchStation({ host, dataDir, practice: false, env: display.env });
    const interrupted = (): void => {
      void station.kill().finally(() => process.exit(130));
    };
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, interrupted);
    try {
      const seen = await tour({ sandbox, station, album, say }).catch(async (error: unknown) => {
        await album.take(station.page, 'stopped').catch(() => undefined); // The window may be gone.
        throw error;
      });
      await station.close();
      const seconds = Math.round((performance.now() - began) / 100) / 10;
      return { host, ...seen, seconds, screenshots: album.paths() };
    } finally {
      await station.kill();
    }
  } finally {
    await sandbox.close();
    display.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSandbox } from '../../main/sandbox/startSandbox.ts';
import type { Host } from '../../test/e2e/support/hosts.ts';
import { launchStation } from '../../test/e2e/support/launchStation.ts';
import { connect } from '../../test/e2e/support/screens.ts';
import type { Station } from '../../test/e2e/support/station.ts';
import { smallDisk } from '../../test/support/smallDisk.ts';
import { type Look, setLook } from './look.ts';
import { type Scene, type Stage, type Start, see, tryCall } from './stage.ts';

/** A scene at its end: the window shows what its name says. */
export interface Played extends Stage {
  /** The same in another language, theme and size. */
  readonly setLook: (look: Look) => Promise<void>;
}

export interface Player {
  readonly play: (scene: Scene) => Promise<Played>;
  readonly close: () => Promise<void>;
}

interface Running extends Stage {
  readonly start: Start;
  readonly isOnSmallDisk: boolean;
  readonly station: Station;
}

export interface PlayerOptions {
  readonly host?: Host;
  /** Told of each window before a scene is played in it. */
  readonly onPage?: (stage: Stage) => void;
}

/** Long for a busy computer, short for a scene that cannot be played. */
const patienceMs = 30_000;
/** Room for a station, its reserve, and little else. */
const diskMegabytes = 64;
/** Of the shell: Chromium on a full disk is another matter. */
const browserFolder = 'shell-browser';

/** Plays scenes one after the other on stations of their own, and starts a new one only where it must. */
export function createPlayer({ host = 'shell', onPage }: PlayerOptions = {}): Player {
  let running: Running | undefined;

  const end = async (): Promise<void> => {
    const before = running;
    running = undefined;
    await before?.station.kill();
    await before?.sandbox.close();
    if (before !== undefined) rmSync(before.station.dataDir, { recursive: true, force: true });
  };

  const begin = async ({ start, smallDisk: isOnSmallDisk = false }: Scene): Promise<Running> => {
    const sandbox = await startSandbox({ autoErpMs: false, orders: 14 });
    const folder = mkdtempSync(join(tmpdir(), 'packbench-screens-'));
    const disk = isOnSmallDisk ? smallDisk(folder, diskMegabytes, [browserFolder]) : undefined;
    const launch = { host, dataDir: folder, practice: start === 'practice' };
    const station = await launchStation(disk === undefined ? launch : { ...launch, program: disk.program });
    const { page, pid } = station;
    const dataDir = disk?.seenFrom(pid) ?? folder;
    page.setDefaultTimeout(patienceMs);
    running = { start, isOnSmallDisk, page, sandbox, station, dataDir };
    onPage?.(running);
    if (start === 'connected') await connectFirst(running);
    return running;
  };

  return {
    play: async (scene) => {
      const isFresh =
        running?.start !== scene.start ||
        running.isOnSmallDisk ||
        scene.start === 'unconnected' ||
        scene.isFresh === true ||
        scene.smallDisk === true;
      if (isFresh) await end();
      const stage = isFresh ? await begin(scene) : running;
      if (stage === undefined) throw new Error('There is no station to play on.');
      if (!isFresh) await tidy(stage);
      await scene.show(stage);
      const change = scene.changeLook ?? ((_stage, set) => set());
      return { ...stage, setLook: (look) => change(stage, () => setLook(stage.page, look)) };
    },
    close: end,
  };
}

async function connectFirst({ page, sandbox }: Stage): Promise<void> {
  const tenant = sandbox.tenants[0];
  if (tenant === undefined) throw new Error('The sandbox has no store.');
  await connect(page, { baseUrl: sandbox.url, storeCode: tenant.storeCode, token: tenant.token });
  await page.locator('[data-testid="nav-pack"] .nav-count').waitFor();
}

/** As after a start: the bench empty, ShipperOne well, no dialog, and what was typed forgotten. */
async function tidy({ page, sandbox }: Stage): Promise<void> {
  sandbox.stopScenario();
  await sandbox.plugIn();
  await tryCall(page, 'practice.stop', {});
  const { connections } = (await tryCall(page, 'connections.list', {})) ?? { connections: [] };
  for (const { connectionId } of connections) {
    await tryCall(page, 'connections.test', { connectionId });
  }
  await tryCall(page, 'pack.acknowledge', {});
  await tryCall(page, 'pack.park', {});
  await tryCall(page, 'pack.close', {});
  await page.reload();
  await see(page, 'nav-pack');
}

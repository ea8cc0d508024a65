import { callStation } from '../../../test/e2e/support/callStation.ts';
import { canMountDisks, fillDisk } from '../../../test/support/smallDisk.ts';
import { lay, mug } from '../orders.ts';
import { press, type Scene, type Stage, see, tryCall } from '../stage.ts';

const manyMugs = { ...mug, qty: 20_000 };
const code = String(mug.barcode);
/** Many more than fit into the room that SQLite has kept for itself. */
const mostScans = 5000;

/** An order on the bench, and no room left but the station's reserve, which it has begun to use. */
async function fillToReserve(stage: Stage): Promise<void> {
  await lay(stage, [manyMugs]);
  // The first look at the disk, which makes the reserve.
  await see(stage.page, 'status-disk');
  fillDisk(stage.dataDir);
  await scanUntil(stage, async () => (await storageOf(stage))?.state === 'full');
  await see(stage.page, 'disk-full');
}

async function storageOf({ page }: Stage) {
  const { status } = await callStation(page, 'sync.status', {});
  return status.storage;
}

async function scanUntil({ page }: Stage, isReached: () => Promise<boolean>): Promise<void> {
  for (let count = 0; count < mostScans; count += 1) {
    if (await isReached()) return;
    await tryCall(page, 'pack.scan', { raw: code });
  }
  throw new Error('The disk never became full.');
}

/** Takes what the reserve gave back, too: now a scan cannot be saved. */
async function useUp(stage: Stage): Promise<() => void> {
  const free = fillDisk(stage.dataDir);
  await scanUntil(stage, async () => (await storageOf(stage))?.isSaving === false);
  // By hand: after a scan the next keys, if they come as fast, would belong to it.
  await stage.page.getByTestId('type-code').fill(code);
  await press(stage.page, 'type-code-do');
  await stage.page.locator('[data-testid="scan-band"][data-tone="wrong"]').waitFor();
  return free;
}

let giveBack = (): void => {};

/** A disk that is really full, on computers that let a process have one of its own. */
const scenes: readonly Scene[] = [
  { name: 'disk-reserve', start: 'connected', smallDisk: true, show: fillToReserve },
  {
    name: 'disk-full',
    start: 'connected',
    smallDisk: true,
    show: async (stage) => {
      await fillToReserve(stage);
      giveBack = await useUp(stage);
    },
    changeLook: async (stage, setLook) => {
      giveBack();
      // The scan that waited goes on by itself.
      await stage.page.locator('[data-testid="scan-band"][data-tone="right"]').waitFor();
      await setLook();
      giveBack = await useUp(stage);
    },
  },
];

export const diskScenes: readonly Scene[] = canMountDisks() ? scenes : [];

import { callStation } from '../../../test/e2e/support/callStation.ts';
import { scan } from '../../../test/e2e/support/scan.ts';
import { arrive, mug } from '../orders.ts';
import { openSection, press, type Scene, type Stage, see } from '../stage.ts';

const pin = '2580';

/** A lead and two packers; the lead is signed in. */
async function crew({ page }: Stage): Promise<void> {
  const { packer: lead } = await callStation(page, 'packers.save', { name: 'Lea Brandt', role: 'lead', pin });
  await callStation(page, 'packers.signIn', { packerId: lead.packerId, pin });
  const { badge } = await callStation(page, 'packers.newBadge', {});
  await callStation(page, 'packers.save', { name: 'Ada', badge });
  await callStation(page, 'packers.save', { name: 'Bo Jørgensen', pin: '1357', language: 'de' });
}

async function signedOut(stage: Stage): Promise<void> {
  await crew(stage);
  await callStation(stage.page, 'packers.signOut', {});
  await see(stage.page, 'packer-Ada');
}

const scene = (name: string, show: Scene['show']): Scene => ({
  name: `packers-${name}`,
  start: 'connected',
  isFresh: true,
  show,
});

/** Last of all: once there are packers, the other scenes would have to sign in. */
export const packerScenes: readonly Scene[] = [
  scene('section', async (stage) => {
    await crew(stage);
    await openSection(stage.page, 'packers');
    await see(stage.page, 'packer-row-Ada');
  }),
  scene('dialog', async (stage) => {
    await crew(stage);
    await openSection(stage.page, 'packers');
    await press(stage.page, 'packer-add');
    await press(stage.page, 'badge-new');
    await press(stage.page, 'packer-save');
    await see(stage.page, 'badge-made');
  }),
  scene('sign-in', async (stage) => {
    await signedOut(stage);
    await scan(stage.page, 'BOLT-1');
    await see(stage.page, 'sign-in-refused');
  }),
  scene('wrong-pin', async (stage) => {
    await signedOut(stage);
    await press(stage.page, 'packer-Bo Jørgensen');
    for (let wrong = 0; wrong < 5; wrong += 1) {
      // Each another one: the same PIN again, before the first is answered, is one try.
      await press(stage.page, `pin-${wrong}`);
      await press(stage.page, 'sign-in-do');
      await stage.page.waitForFunction(
        () => document.querySelector<HTMLInputElement>('[data-testid=pin]')?.value === '',
      );
    }
    await stage.page.locator('[data-testid="error"][data-code="pin_wait"]').waitFor();
  }),
  scene('approve', async (stage) => {
    const { page } = stage;
    await crew(stage);
    await callStation(page, 'settings.set', { permissions: { manualConfirm: 'leadPin' } });
    const orderId = await arrive(stage, [mug]);
    const { packers } = await callStation(page, 'packers.list', {});
    const ada = packers.find(({ name }) => name === 'Ada');
    await callStation(page, 'packers.signIn', { packerId: ada?.packerId ?? '' });
    await scan(page, orderId);
    await page
      .getByTestId(/^line-open-/)
      .first()
      .click();
    await page.getByTestId('reason').fill('No barcode');
    await press(page, 'line-confirm');
    await see(page, 'approve');
  }),
];

import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright';
import type { Look } from '../../scripts/screens/look.ts';
import { createPlayer, type Player } from '../../scripts/screens/player.ts';
import { scenes } from '../../scripts/screens/scenes/all.ts';
import { misfits } from './support/fits.ts';
import { tabThrough } from './support/focus.ts';
import { whyNoElectron } from './support/hosts.ts';
import { expect, test } from './support/test.ts';

/** Screens and states of scripts/screens, judged in each way in which a person may look at them. */

// One after the other, on stations that go from scene to scene.
test.describe.configure({ mode: 'default' });

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const complaints: string[] = [];
let player: Player | undefined;

test.beforeAll(({ host }) => {
  const missing = host === 'electron' ? whyNoElectron() : undefined;
  test.skip(missing !== undefined, missing ?? '');
  player = createPlayer({
    host,
    onPage: ({ page }) => {
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(String(error)));
    },
  });
});

test.afterAll(() => player?.close());

async function axe(page: Page, where: string): Promise<readonly string[]> {
  // Legacy mode: axe would open a second page for its sums, which the station refuses.
  const judge = new AxeBuilder({ page }).setLegacyMode(true);
  // An experiment of axe's: it takes the key that is shown on a button for a part of its name.
  const found = await judge.withTags(wcag).disableRules(['label-content-name-mismatch']).analyze();
  const bench =
    (await page.locator('.bench').count()) > 0 && (await page.locator('dialog[open]').count()) === 0;
  const strict = bench
    ? await new AxeBuilder({ page })
        .setLegacyMode(true)
        .include('.bench')
        .withRules(['color-contrast-enhanced'])
        .analyze()
    : { violations: [] };
  return [...found.violations, ...strict.violations].flatMap(({ id, nodes }) =>
    nodes.map((node) => `${where}: ${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`),
  );
}

const themes: readonly Look[] = [
  { language: 'en', theme: 'light', size: '1280x800' },
  { language: 'de', theme: 'dark', size: '1280x800' },
];

const tight: readonly Look[] = [
  { language: 'de', theme: 'light', size: '1024x768' },
  { language: 'long', theme: 'light', size: '1024x768' },
];

/** One of each screen and the busiest states; `npm run accessibility` takes every scene, which lasts some minutes. */
const sample = new Set([
  'first-run-incomplete',
  'pack-counted',
  'pack-long-names',
  'pack-choice',
  'pack-saved',
  'accept-partial',
  'failed-list',
  'outbox-attention',
  'today',
  'desk',
  'settings-connection-edit',
  'settings-data',
  'practice-network',
]);
const isEvery = process.env.PACKBENCH_EVERY_SCENE === '1';

for (const scene of scenes.filter(({ name }) => isEvery || sample.has(name))) {
  test(`${scene.name}: clean by axe in both themes, fits with longer words and at 200 %, the focus goes round in sight`, {
    tag: '@accessibility',
  }, async () => {
    if (player === undefined) throw new Error('There is nobody to play scenes.');
    complaints.length = 0;
    const { page, setLook } = await player.play(scene);
    const faults: string[] = [];
    for (const look of themes) {
      await setLook(look);
      faults.push(...(await axe(page, look.theme)));
    }
    for (const look of tight) {
      await setLook(look);
      faults.push(...(await misfits(page)).map((fault) => `${look.language} ${look.size}: ${fault}`));
    }
    await setLook({ language: 'en', theme: 'light', size: '1280x800' });
    if (scene.takesKeys === true) await page.keyboard.press('Escape');
    for (const stop of await tabThrough(page)) {
      if (!stop.isMarked) faults.push(`no mark of the focus on ${stop.name}`);
      if (!stop.isInSight) faults.push(`the focus is out of sight on ${stop.name}`);
    }
    // What a window of 1280 by 800 shows at 200 %.
    await page.setViewportSize({ width: 640, height: 400 });
    faults.push(...(await misfits(page)).map((fault) => `200 %: ${fault}`));
    expect(faults).toEqual([]);
    expect(complaints, 'the page, its security policy included, has nothing to complain about').toEqual([]);
  });
}

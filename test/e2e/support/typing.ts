import type { Page } from 'playwright';

/** Milliseconds a key is held, in turn: slow and uneven, as fingers are and no scanner is. */
const holds = [70, 190, 110, 240, 90];

/** Longer than the keys of a scan just before it are waited for (useLoneKey). */
const thoughtMs = 200;

/** Types as a person does, beginning with a key that writes nothing, as between two thoughts; `keys` may end with the name of a key such as Enter. */
export async function typeByHand(page: Page, ...keys: readonly string[]): Promise<void> {
  await page.keyboard.press('Shift', { delay: thoughtMs });
  for (const [index, key] of keys.entries()) {
    await page.keyboard.press(key, { delay: holds[index % holds.length] ?? 100 });
  }
}

import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';

export type Album = {
  readonly folder: string;
  /** Takes a picture of the window as it is now; the name says what it shows. */
  readonly take: (page: Page, name: string) => Promise<void>;
  readonly paths: () => readonly string[];
};

/** Screenshots in a folder that is emptied first, numbered in the order in which they are taken. */
export function openAlbum(folder: string): Album {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const paths: string[] = [];
  return {
    folder,
    take: async (page, name) => {
      const path = join(folder, `${String(paths.length + 1).padStart(2, '0')}-${name}.png`);
      await page.screenshot({ path });
      paths.push(path);
    },
    paths: () => paths,
  };
}

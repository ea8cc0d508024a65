import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { NoUpdates, UpdateMode } from '../../contract/desktop.ts';
import type { AdministratorFile } from './administratorFile.ts';

/** The address that was packed in; see scripts/pack. A packed app without one never looks. */
const packedManifest = z.looseObject({ updateUrl: z.string().optional() });

export type Feed =
  | { readonly ok: true; readonly url: URL; readonly mode: UpdateMode | undefined }
  | { readonly ok: false; readonly reason: NoUpdates; readonly mode: UpdateMode | undefined };

/**
 * Where newer versions are looked for. It cannot be set in the window: whoever names the place where programs come from
 * decides what runs. The administrator's file wins over what was packed, and gives no updates to a package made without;
 * one that cannot be read, or that others could have written, stops updates, since it may have said so.
 */
export function chooseFeed(packed: string | undefined, file: AdministratorFile | 'none' | 'wrong'): Feed {
  if (file === 'wrong') return { ok: false, reason: 'bad_feed', mode: undefined };
  const mode = file === 'none' ? undefined : file.mode;
  // Such a package lacks what the updater needs to fetch and check anything (app-update.yml).
  if (packed === undefined || packed === '') return { ok: false, reason: 'no_feed', mode };
  const named = (file === 'none' ? undefined : file.feed) ?? packed;
  const url = feedUrl(named);
  return url === undefined ? { ok: false, reason: 'bad_feed', mode } : { ok: true, url, mode };
}

/** Only https, and no name or password in it: it is shown, and stands in files that everybody can read. */
export function feedUrl(text: string): URL | undefined {
  // SECURITY: update-feed
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '') return undefined;
  if (url.search !== '' || url.hash !== '') return undefined;
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url;
}

/** Whether every file that a feed names comes from the server of the feed. */
export function isFromFeed(feed: URL, files: readonly { readonly url: string }[]): boolean {
  return files.every(({ url }) => URL.canParse(url, feed) && new URL(url, feed).origin === feed.origin);
}

/** The address in the package.json of the packed app, which lies in the archive and so under its hash. */
export function packedFeed(appFolder: string): string | undefined {
  try {
    const manifest: unknown = JSON.parse(readFileSync(join(appFolder, 'package.json'), 'utf8'));
    return packedManifest.parse(manifest).updateUrl;
  } catch {
    return undefined; // Not a packed app's folder.
  }
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type NoUpdates, type UpdateMode, updateMode } from '../../contract/desktop.ts';

/** What the administrator of the computer decided for every station on it; anything else in the file is a mistake. */
const administratorFile = z.strictObject({ feed: z.string().optional(), mode: updateMode.optional() });
export type AdministratorFile = z.infer<typeof administratorFile>;

/** The address that was packed in; see scripts/pack. A packed app without one never looks. */
const packedManifest = z.looseObject({ updateUrl: z.string().optional() });

export type Feed =
  | { readonly ok: true; readonly url: URL; readonly mode: UpdateMode | undefined }
  | { readonly ok: false; readonly reason: NoUpdates; readonly mode: UpdateMode | undefined };

/**
 * Where newer versions are looked for. It cannot be set in the window: whoever names the place where programs come from
 * decides what runs. The administrator's file wins over what was packed, and gives no updates to a package made without; one that cannot be read stops updates, since it
 * may have said so.
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

/** The administrator's file, in a place where on Linux and macOS only administrators write. */
export function administratorPath(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
): string {
  if (platform === 'win32') return join(env.ProgramData ?? 'C:\\ProgramData', 'Packbench', 'updates.json');
  if (platform === 'darwin') return '/Library/Application Support/Packbench/updates.json';
  return '/etc/packbench/updates.json';
}

export function readAdministratorFile(path: string): AdministratorFile | 'none' | 'wrong' {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT' ? 'none' : 'wrong';
  }
  const read = administratorFile.safeParse(parseJson(text));
  return read.success ? read.data : 'wrong';
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

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

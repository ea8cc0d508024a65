import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { updateSource } from './electronUpdates.ts';
import { UpdateFailure, type UpdateSource } from './updateSource.ts';

/**
 * Loads electron-updater, which reaches for Electron's own modules as soon as it is asked for its updater: only for a
 * packed app on Electron itself, and only when it is needed.
 */
export async function loadUpdater(
  feed: URL,
  resources: string,
  onTrouble: (error: unknown) => void,
  platform: NodeJS.Platform = process.platform,
): Promise<UpdateSource> {
  // SECURITY: update-signature
  if (platform === 'win32' && !namesPublisher(resources)) {
    throw new UpdateFailure('not_trusted', 'This package names no publisher: nothing could be checked.');
  }
  const { default: module } = await import('electron-updater');
  const updater = module.autoUpdater;
  // A second lock beside the feed's own rule: no answer may send it elsewhere, or away from https.
  updater.netSession.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !URL.canParse(details.url) || new URL(details.url).origin !== feed.origin });
  });
  return updateSource(updater, {
    feed,
    platform,
    isByHand: isDebianPackage(resources),
    onTrouble,
  });
}

/** electron-builder leaves the kind of package in it. */
function isDebianPackage(resources: string): boolean {
  try {
    return readFileSync(join(resources, 'package-type'), 'utf8').trim() === 'deb';
  } catch {
    return false; // Only Linux packages have one.
  }
}

/**
 * Whether a package for Windows says whose signature its updates must have. Without a name electron-updater takes
 * whatever the feed gives (NsisUpdater, verifySignature); unsigned packages have none.
 */
export function namesPublisher(resources: string): boolean {
  try {
    return /^publisherName:[^\S\n]*(\S|\n[^\S\n]*- *\S)/m.test(
      readFileSync(join(resources, 'app-update.yml'), 'utf8'),
    );
  } catch {
    return false; // Packed without updates.
  }
}

import type { AppUpdater } from 'electron-updater';
import { HOUR, MINUTE, SECOND } from '../../core/ports.ts';
import { isFromFeed } from './feed.ts';
import { type FetchedFiles, noteFiles } from './fetchedFiles.ts';
import { updateProblemOf } from './updateProblem.ts';
import { UpdateFailure, type UpdateSource } from './updateSource.ts';

type Updater = Pick<
  AppUpdater,
  | 'autoDownload'
  | 'autoInstallOnAppQuit'
  | 'autoRunAppAfterInstall'
  | 'allowDowngrade'
  | 'allowPrerelease'
  | 'disableWebInstaller'
  | 'requestHeaders'
  | 'logger'
  | 'setFeedURL'
  | 'checkForUpdates'
  | 'downloadUpdate'
  | 'quitAndInstall'
  | 'on'
>;

export interface UpdaterFacts {
  readonly feed: URL;
  readonly platform: NodeJS.Platform;
  /** A Debian package: dpkg and an administrator's password are needed, which a bench at closing time has not. */
  readonly isByHand: boolean;
  readonly onTrouble: (error: unknown) => void;
}

/** A feed is a page of text; an installer is 100 MB over a line that may be slow. */
const lookLimit = 2 * MINUTE;
const fetchLimit = 2 * HOUR;

/** On macOS the system takes the update over before the app may end; it is not waited for longer than this. */
const macHandOver = MINUTE;

/**
 * Electron's updater as a source: told where to look, to do nothing by itself, never to go back to an older version, and
 * to say nothing of this computer (it would send an id of its own with every question).
 */
export function updateSource(updater: Updater, facts: UpdaterFacts): UpdateSource {
  updater.autoDownload = false;
  updater.autoInstallOnAppQuit = false;
  updater.autoRunAppAfterInstall = false;
  updater.allowPrerelease = false;
  updater.disableWebInstaller = true;
  // SECURITY: never-older
  updater.allowDowngrade = false;
  updater.requestHeaders = { 'x-user-staging-id': 'packbench' };
  updater.logger = null;
  // Told by the promises too; without a listener the emitter throws.
  updater.on('error', () => undefined);
  updater.setFeedURL({ provider: 'generic', url: facts.feed.href });

  let fetched: FetchedFiles | undefined;
  const quitAndInstall = async (): Promise<void> => {
    if (fetched !== undefined && !(await fetched.areUnchanged())) {
      throw new Error('The update was changed after it had been checked: it is not installed.');
    }
    updater.quitAndInstall(true, false);
  };
  return {
    isByHand: facts.isByHand,
    look: async () => {
      const found = await failing(() => within(lookLimit, updater.checkForUpdates()));
      if (found === null || !found.isUpdateAvailable) return undefined;
      const { version, files } = found.updateInfo;
      // electron-updater follows one in a feed of files, whatever allowPrerelease says.
      if (isPreRelease(version)) return undefined;
      // SECURITY: one-update-server
      if (!isFromFeed(facts.feed, files)) {
        throw new UpdateFailure('not_trusted', 'The feed names a file on another server.');
      }
      return version;
    },
    fetch: async () => {
      const paths = await failing(() => within(fetchLimit, updater.downloadUpdate()));
      fetched = await failing(() => noteFiles(paths));
    },
    install: (quit) => {
      // It says nothing where it could not begin: the app ends all the same.
      const end = (): void => {
        if (facts.platform === 'darwin') setTimeout(quit, macHandOver);
        else setImmediate(quit);
      };
      quitAndInstall().then(end, (error: unknown) => {
        facts.onTrouble(error);
        setImmediate(quit);
      });
    },
  };
}

/** "1.2.0-beta.1", by semver.org; what stands behind a plus is only a name of the build. */
function isPreRelease(version: string): boolean {
  return (version.split('+')[0] ?? '').includes('-');
}

/** It also throws before it promises anything. */
async function failing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new UpdateFailure(updateProblemOf(error), messageOf(error), error);
  }
}

function within<T>(limit: number, work: Promise<T>): Promise<T> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error(`It timed out after ${limit / SECOND} s.`)), limit);
  return Promise.race([work, late.promise]).finally(() => clearTimeout(timer));
}

/** The first line: the rest may be a whole page of somebody else's. */
function messageOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return (text.split('\n')[0] ?? '').slice(0, 300);
}

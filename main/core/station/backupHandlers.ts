import { basename, join } from 'node:path';
import { fail, ok, type Result } from '../../contract/errors.ts';
import type { Handlers } from '../../rpc/server.ts';
import { backupProblem } from '../store/backup/checkBackup.ts';
import { restoreStation } from '../store/recovery/restoreStation.ts';
import { openPlainStation } from '../store/stationFile.ts';
import { stationKind } from '../store/stationSchema.ts';
import { storageFailure } from '../store/storageFailure.ts';
import type { HandlerDeps } from './handlerDeps.ts';

type Named = Pick<Handlers, Extract<keyof Handlers, `backup.${string}`>>;

export function backupHandlers({ ports, keeping }: HandlerDeps): Named {
  const { backups } = keeping;

  /**
   * Runs work on files: a full or failing disk is reported in its own words, and any other fault of a file is an
   * expected failure, too.
   */
  const attempt = async <T>(words: string, work: () => Promise<T>): Promise<Result<T>> => {
    try {
      return ok(await work());
    } catch (error) {
      if (storageFailure(error) !== undefined) throw error;
      ports.logger.error('backup.failed', error);
      const why = error instanceof Error ? error.message : String(error);
      return fail('storage_failed', `${words}: ${why}`);
    }
  };

  return {
    'backup.list': async () => ok({ backups: [...(await backups.list())] }),
    'backup.now': () =>
      attempt('The backup could not be made', async () => ({ backup: await backups.now() })),
    'backup.restore': async ({ backupId }) => {
      if (ports.reopen === undefined) return fail('not_allowed', 'This host cannot go back to a backup.');
      const found = backups.find(backupId);
      if (found === undefined) {
        return fail('not_found', `There is no backup ${backupId}.`, { backupId });
      }
      const problem = backupProblem(found.path, stationKind);
      if (problem !== undefined) {
        return fail('illegal_state', `This backup is damaged (${problem}). Choose another one.`, {
          backupId,
        });
      }
      const { dataDir } = ports;
      const options = { dataDir, path: join(dataDir, 'station.db'), open: openPlainStation, backupId };
      const { reopen } = ports;
      return attempt('The backup could not be restored; everything is as it was', async () => {
        const restored = await reopen(() =>
          restoreStation({ ...options, backup: found.path, now: ports.clock.now() }),
        );
        const { keptDecisions, folder } = restored;
        ports.logger.warn('backup.restored', { backupId, keptDecisions, folder: basename(folder) });
        return { backupId, ...restored };
      });
    },
  };
}

import { basename, join } from 'node:path';
import { fail, ok } from '../../contract/errors.ts';
import type { Handlers } from '../../rpc/server.ts';
import { backupProblem } from '../store/backup/checkBackup.ts';
import { restoreStation } from '../store/recovery/restoreStation.ts';
import { openPlainStation } from '../store/stationFile.ts';
import { stationKind } from '../store/stationSchema.ts';
import type { HandlerDeps } from './handlerDeps.ts';

type Named = Pick<Handlers, Extract<keyof Handlers, `backup.${string}`>>;

export function backupHandlers({ ports, keeping }: HandlerDeps): Named {
  const { backups } = keeping;
  return {
    'backup.list': async () => ok({ backups: [...(await backups.list())] }),
    'backup.now': async () => ok({ backup: await backups.now() }),
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
      const restored = await ports.reopen(() =>
        restoreStation({ ...options, backup: found.path, now: ports.clock.now() }),
      );
      ports.logger.warn('backup.restored', {
        backupId,
        keptDecisions: restored.keptDecisions,
        folder: basename(restored.folder),
      });
      return ok({ backupId, ...restored });
    },
  };
}

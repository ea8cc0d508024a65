import { fail, ok } from '../../contract/errors.ts';
import type { Handlers } from '../../rpc/server.ts';
import { exportCatalogue } from '../catalogue/exportCatalogue.ts';
import { readCatalogue } from '../catalogue/readCatalogue.ts';
import { noSuchConnection } from '../connections/connecting.ts';
import { HOUR } from '../ports.ts';
import { readCursor } from './cursors.ts';
import type { HandlerDeps } from './handlerDeps.ts';

type Named = Pick<Handlers, 'catalogue.list' | 'catalogue.report' | 'catalogue.import' | 'catalogue.export'>;

const usualPage = 100;
/** Days of a report: a quarter is long enough for slow sellers and short enough to forget what has been put right. */
const usualDays = 90;

/** Taught codes as a whole: shown, taken in and given out as a table. */
export function catalogueHandlers({ stores, ports }: HandlerDeps): Named {
  const { aliases, connections, settings } = stores;
  return {
    'catalogue.list': ({ connectionId, search, cursor, limit = usualPage }) => {
      const offset = readCursor(cursor);
      if (offset === undefined) {
        return fail('bad_request', 'This cursor is not one that catalogue.list gave out.');
      }
      if (connections.get(connectionId) === undefined) return noSuchConnection(connectionId);
      const { entries, total } = aliases.list(connectionId, { offset, limit, search });
      const rows = entries.map(({ packer, at, ...taught }) => ({
        ...taught,
        taughtBy: packer,
        taughtAt: at,
      }));
      const next = offset + rows.length;
      return ok(
        next < total && rows.length > 0 ? { rows, total, nextCursor: String(next) } : { rows, total },
      );
    },
    'catalogue.report': ({ connectionId, days = usualDays }) => {
      if (connections.get(connectionId) === undefined) return noSuchConnection(connectionId);
      const since = ports.clock.now() - days * 24 * HOUR;
      return ok({ since, ...stores.catalogueReport(connectionId, since) });
    },
    'catalogue.import': ({ connectionId, csv, takeGoodRows = false }) => {
      if (!settings.get().teachCodes) {
        return fail('not_allowed', 'This station does not teach codes. Ask your shift lead.');
      }
      if (connections.get(connectionId) === undefined) return noSuchConnection(connectionId);
      const { good, problems } = readCatalogue(csv);
      const answer = { good: good.length, rows: [...problems] };
      if (problems.length > 0 && !takeGoodRows) return ok({ imported: 0, ...answer });
      aliases.teachAll(connectionId, good, { packer: stores.presence.actor().packer, at: ports.clock.now() });
      ports.logger.info('catalogue.import', {
        connectionId,
        imported: good.length,
        problems: problems.length,
      });
      return ok({ imported: good.length, ...answer });
    },
    'catalogue.export': ({ connectionId }) => {
      if (connections.get(connectionId) === undefined) return noSuchConnection(connectionId);
      const day = new Date(ports.clock.now()).toISOString().slice(0, 10);
      const { entries } = aliases.list(connectionId);
      return ok({ fileName: `packbench-catalogue-${day}.csv`, text: exportCatalogue(entries) });
    },
  };
}

import { MOST_CARRIERS } from '../../contract/carriers.ts';
import { fail, ok } from '../../contract/errors.ts';
import type { Handlers } from '../../rpc/server.ts';
import { carrierProblem, exportCarrierTable, readCarrierTable } from '../carriers/carrierTable.ts';
import { noSuchConnection } from '../connections/connecting.ts';
import type { HandlerDeps } from './handlerDeps.ts';

type Named = Pick<Handlers, Extract<keyof Handlers, `carriers.${string}`>>;

/** The carriers of a connection: shown, changed, taken in and given out as a table. */
export function carrierHandlers({ stores, ports }: HandlerDeps): Named {
  const { carriers, connections } = stores;
  const isKnown = (connectionId: string): boolean => connections.get(connectionId) !== undefined;
  const list = (connectionId: string) => ok({ carriers: [...carriers.all(connectionId)] });
  const tooMany = fail('bad_request', `A connection has at most ${MOST_CARRIERS} carriers.`);
  return {
    'carriers.list': ({ connectionId }) =>
      isKnown(connectionId) ? list(connectionId) : noSuchConnection(connectionId),
    'carriers.save': ({ connectionId, carrier, instead }) => {
      if (!isKnown(connectionId)) return noSuchConnection(connectionId);
      const problem = carrierProblem(carrier);
      if (problem !== undefined) return fail('bad_request', problem.message, { problem: problem.problem });
      const before = carriers.all(connectionId);
      const isTaken = carrier.code !== instead && before.some(({ code }) => code === carrier.code);
      if (instead !== undefined && isTaken) {
        return fail('bad_request', `There is already a carrier with the code ${carrier.code}.`, {
          problem: 'code_taken',
        });
      }
      if (!isTaken && instead === undefined && before.length >= MOST_CARRIERS) return tooMany;
      carriers.save(connectionId, [carrier], instead);
      return list(connectionId);
    },
    'carriers.remove': ({ connectionId, code }) => {
      if (!isKnown(connectionId)) return noSuchConnection(connectionId);
      return ok({ removed: carriers.remove(connectionId, code) });
    },
    'carriers.import': ({ connectionId, csv, takeGoodRows = false }) => {
      if (!isKnown(connectionId)) return noSuchConnection(connectionId);
      const { good, problems } = readCarrierTable(csv);
      const answer = { good: good.length, rows: [...problems] };
      if (problems.length > 0 && !takeGoodRows) return ok({ imported: 0, ...answer });
      const codes = new Set([...carriers.all(connectionId), ...good].map(({ code }) => code));
      if (codes.size > MOST_CARRIERS) return tooMany;
      carriers.save(connectionId, good);
      ports.logger.info('carriers.import', {
        connectionId,
        imported: good.length,
        problems: problems.length,
      });
      return ok({ imported: good.length, ...answer });
    },
    'carriers.export': ({ connectionId }) => {
      if (!isKnown(connectionId)) return noSuchConnection(connectionId);
      const day = new Date(ports.clock.now()).toISOString().slice(0, 10);
      const text = exportCarrierTable(carriers.all(connectionId));
      return ok({ fileName: `packbench-carriers-${day}.csv`, text });
    },
  };
}

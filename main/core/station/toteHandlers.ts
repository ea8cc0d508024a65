import { ok, type Result } from '../../contract/errors.ts';
import type { Pack } from '../../contract/packing.ts';
import type { Handlers } from '../../rpc/server.ts';
import type { Unit } from '../packing/bench.ts';
import type { HandlerDeps } from './handlerDeps.ts';

type Named = Pick<Handlers, Extract<keyof Handlers, `totes.${string}`>>;

export function toteHandlers({ bench, opening, totes, stores, hub }: HandlerDeps): Named {
  const change = (work: (unit: Unit) => Result<void>): Result<{ pack: Pack | null }> => {
    const result = bench.change(work);
    if (!result.ok) return result;
    hub.touch('queues');
    return ok({ pack: bench.pack() });
  };
  return {
    'totes.bind': ({ code, order }) =>
      change((unit) => {
        const may = order === undefined ? ok(undefined) : opening.mayPack(order);
        return may.ok ? totes.bind(unit, code, order) : may;
      }),
    'totes.free': ({ code }) => change((unit) => totes.free(unit, code)),
    'totes.list': () => ok({ totes: [...stores.totes.all()] }),
  };
}

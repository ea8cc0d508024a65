import { fail, ok } from '../../contract/errors.ts';
import type { Handlers } from '../../rpc/server.ts';
import { diagnosticsBundle } from '../observability/diagnosticsBundle.ts';
import type { HandlerDeps } from './handlerDeps.ts';

type Named = Pick<Handlers, 'station.setMode' | 'settings.get' | 'settings.set' | 'diagnostics.bundle'>;

export function stationHandlers(deps: HandlerDeps): Named {
  const { ports, stores, hub } = deps;
  return {
    'station.setMode': ({ practice }) => {
      if (ports.switchMode === undefined) {
        return fail(
          'not_allowed',
          'This host cannot change between practice and real work. Start it anew instead.',
        );
      }
      if (practice !== ports.practice) ports.switchMode(practice);
      return ok({});
    },
    'settings.get': () => ok({ settings: stores.settings.get() }),
    'settings.set': (changes) => {
      const settings = stores.settings.set(changes);
      hub.touch('status');
      return ok({ settings });
    },
    'diagnostics.bundle': () => ok(diagnosticsBundle(deps)),
  };
}

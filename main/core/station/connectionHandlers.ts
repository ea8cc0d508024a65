import { ok } from '../../contract/errors.ts';
import type { Handlers } from '../../rpc/server.ts';
import type { HandlerDeps } from './handlerDeps.ts';

type Named = Pick<
  Handlers,
  'connections.list' | 'connections.save' | 'connections.test' | 'connections.pause' | 'connections.remove'
>;

export function connectionHandlers({ connecting, view }: HandlerDeps): Named {
  return {
    'connections.list': () => ok({ connections: view.connections() }),
    'connections.save': (input) => {
      const saved = connecting.save(input);
      return saved.ok ? ok({ connectionId: saved.value }) : saved;
    },
    'connections.test': ({ connectionId }) => connecting.test(connectionId),
    'connections.pause': ({ connectionId, paused }) => connecting.pause(connectionId, paused),
    'connections.remove': async ({ connectionId }) => {
      const removed = await connecting.remove(connectionId);
      return removed.ok ? ok({}) : removed;
    },
  };
}

import { fail, ok, type Result } from '../../contract/errors.ts';
import type { Handlers } from '../../rpc/server.ts';
import type { DesktopHost } from '../ports.ts';
import type { HandlerDeps } from './handlerDeps.ts';

type Named = Pick<Handlers, Extract<keyof Handlers, `desktop.${string}`>>;

/** Passes on to the host what concerns the computer itself; a host without a window refuses. */
export function desktopHandlers({ ports, hub }: HandlerDeps): Named {
  const { desktop } = ports;
  desktop?.onNotice(() => hub.touch('status'));
  const on = async <T>(work: (host: DesktopHost) => Promise<Result<T>> | Result<T>): Promise<Result<T>> =>
    desktop === undefined
      ? fail('not_allowed', 'This host has no window. Change it in the desktop app.')
      : work(desktop);
  /** For what has to do with newer versions: the administrator of the computer may want none. */
  const onUpdates = <T>(work: (host: DesktopHost) => Promise<Result<T>> | Result<T>): Promise<Result<T>> =>
    on((host) => {
      const { isFixed, mode } = host.state().updates;
      return isFixed && mode === 'off'
        ? fail('not_allowed', 'Updates are managed by the administrator of this computer.')
        : work(host);
    });
  return {
    'desktop.get': () => on((host) => ok({ desktop: host.state() })),
    'desktop.set': (changes) =>
      on((host) => {
        const refused = host.change(changes);
        return refused ?? ok({ desktop: host.state() });
      }),
    'desktop.lookForUpdate': () =>
      onUpdates(async (host) => {
        await host.lookForUpdate();
        return ok({ desktop: host.state() });
      }),
    'desktop.takeUpdate': () =>
      onUpdates((host) => {
        host.takeUpdate();
        return ok({ desktop: host.state() });
      }),
    'desktop.leave': () =>
      on((host) => {
        host.leave();
        return ok({});
      }),
  };
}

import { ok } from '../../contract/errors.ts';
import type { Handlers } from '../../rpc/server.ts';
import { newBadge } from '../packers/badge.ts';
import { readPackerFile, writePackerFile } from '../packers/packerFile.ts';
import { toPacker } from '../packers/packerStore.ts';
import type { HandlerDeps } from './handlerDeps.ts';

type Named = Pick<Handlers, Extract<keyof Handlers, `packers.${string}`>>;

export function packerHandlers({ desk, ports, stores }: HandlerDeps): Named {
  const { packers, presence } = stores;
  return {
    'packers.list': () => ok({ packers: packers.all().map(toPacker) }),
    'packers.save': async (input) => {
      const saved = await desk.save(input);
      return saved.ok ? ok({ packer: saved.value }) : saved;
    },
    'packers.remove': ({ packerId }) => {
      const removed = desk.remove(packerId);
      return removed.ok ? ok({}) : removed;
    },
    'packers.signIn': async (who) => {
      const signedIn = await desk.signIn(who);
      return signedIn.ok ? ok({ packer: signedIn.value }) : signedIn;
    },
    'packers.signOut': () => {
      presence.signOut();
      return ok({});
    },
    'packers.present': () => {
      if (!presence.isLocked()) presence.seen();
      return ok({});
    },
    'packers.approve': ({ pin, action, ...who }) => desk.approve(who, pin, action),
    'packers.export': () => {
      const day = new Date(ports.clock.now()).toISOString().slice(0, 10);
      return ok({ fileName: `packbench-packers-${day}.json`, text: writePackerFile(packers.all()) });
    },
    'packers.import': ({ text }) => {
      const read = readPackerFile(text, packers.all());
      if (!read.ok) return read;
      packers.put(read.value.good);
      presence.changed();
      return ok({ imported: read.value.good.length, problems: [...read.value.problems] });
    },
    'packers.newBadge': () => ok({ badge: newBadge() }),
  };
}

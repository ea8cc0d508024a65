import { ok, type Result } from '../../contract/errors.ts';
import type { Letterhead } from '../../contract/paper.ts';
import type { Handlers } from '../../rpc/server.ts';
import { noSuchConnection } from '../connections/connecting.ts';
import { spanOf } from '../day/calendar.ts';
import type { StoredEntry } from '../outbox/outboxRow.ts';
import { dayIn } from '../packing/today.ts';
import { findSlips } from '../paper/foundSlips.ts';
import { goodsOutLists } from '../paper/goodsOut.ts';
import { readLogo } from '../paper/pictures.ts';
import type { HandlerDeps } from './handlerDeps.ts';

type Named = Pick<Handlers, Extract<keyof Handlers, `paper.${string}` | `letterhead.${string}`>>;

/** What stands on paper; the window draws it. */
export function paperHandlers({ stores, bench, ports }: HandlerDeps): Named {
  const { connections, outboxStore, letterheads } = stores;

  /**
   * The shipments of a day. Each connection has a day of its own, by its time zone; all of them lie within two
   * days around it.
   */
  const shipsOf = (day: string): readonly StoredEntry[] => {
    const spans = new Map(
      connections.all().map(({ connectionId, timeZone }) => [connectionId, spanOf(day, timeZone)]),
    );
    const usual = spanOf(day, 'UTC');
    const all = [usual, ...spans.values()];
    const from = Math.min(...all.map((span) => span.from));
    const to = Math.max(...all.map((span) => span.to));
    return outboxStore.shipsMade(from, to).filter((entry) => {
      const span = spans.get(entry.connectionId) ?? usual;
      return entry.createdAt >= span.from && entry.createdAt < span.to;
    });
  };

  return {
    'paper.slips': (wanted) => {
      const found = findSlips(stores, bench, wanted);
      return found.ok ? ok({ slips: [...found.value] }) : found;
    },
    'paper.goodsOut': ({ day }) => {
      const zone = connections.all()[0]?.timeZone ?? 'UTC';
      const shown = day ?? dayIn(zone, ports.clock.now());
      const name = (connectionId: string): string => connections.get(connectionId)?.name ?? connectionId;
      return ok({ day: shown, lists: [...goodsOutLists(shipsOf(shown), name)] });
    },
    'letterhead.get': ({ connectionId }) => ok({ letterhead: letterheads.get(connectionId) }),
    'letterhead.save': ({ connectionId, text, logo }) => {
      if (connections.get(connectionId) === undefined) return noSuchConnection(connectionId);
      const known = letterheads.get(connectionId);
      const picture: Result<Letterhead['logo']> =
        logo === undefined ? ok(known.logo) : logo === null ? ok(undefined) : readLogo(logo);
      if (!picture.ok) return picture;
      const letterhead: Letterhead = { text: text ?? known.text };
      if (picture.value !== undefined) letterhead.logo = picture.value;
      letterheads.save(connectionId, letterhead);
      return ok({ letterhead });
    },
  };
}

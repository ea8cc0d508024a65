import { fail, ok, type Result } from '../../contract/errors.ts';
import type { Handlers } from '../../rpc/server.ts';
import type { OrderKey } from '../orders/orderQueries.ts';
import { exportStory } from '../story/storyExport.ts';
import { type StoredRow, toStoryRow } from '../story/storyRow.ts';
import { createStorySearch } from '../story/storySearch.ts';
import { readCursor } from './cursors.ts';
import type { HandlerDeps } from './handlerDeps.ts';

type Named = Pick<Handlers, Extract<keyof Handlers, `story.${string}`>>;

export function storyHandlers({ ports, databases, stores }: StoryHandlerDeps): Named {
  const reader = stores.storyReader;
  const search = createStorySearch(databases.station, stores.turns, reader);
  const find = (key: OrderKey): Result<readonly StoredRow[]> => {
    const rows = reader.rows(key);
    if (rows.length > 0) return ok(rows);
    return fail('not_found', `Nothing was done with order ${key.orderId} at this station yet.`, {
      orderId: key.orderId,
      because: 'no_story',
    });
  };
  return {
    'story.get': (key) => {
      const found = find(key);
      if (!found.ok) return found;
      const rows = found.value.map((row, index) => toStoryRow(row, found.value[index - 1]));
      return ok({ rows, check: reader.check(found.value), anchor: reader.anchor() });
    },
    'story.search': async ({ cursor, ...query }) => {
      const before = cursor === undefined ? undefined : readCursor(cursor);
      if (cursor !== undefined && before === undefined) {
        return fail('bad_request', 'This cursor is not one that story.search gave out.');
      }
      return ok(await search(query, before));
    },
    'story.export': (key) => {
      const found = find(key);
      if (!found.ok) return found;
      const text = exportStory({
        connection: stores.connections.get(key.connectionId)?.name ?? '',
        rows: found.value,
        check: reader.check(found.value),
        anchor: reader.anchor(),
        entries: stores.outboxStore.allOfOrder(key.connectionId, key.orderId),
        exportedAt: ports.clock.now(),
      });
      return ok({ fileName: `packbench-story-${fileName(key.orderId)}.json`, text });
    },
    'story.check': async () => ok({ check: await reader.checkAll(), anchor: reader.anchor() }),
  };
}

type StoryHandlerDeps = Pick<HandlerDeps, 'ports' | 'stores' | 'databases'>;

/** An order number may hold any character; a file name must not. */
export function fileName(orderId: string): string {
  return orderId.replaceAll(/[^\p{L}\p{N}._-]+/gu, '_').slice(0, 60);
}

import type { TaughtCode } from '../packing/matchScan.ts';
import { matchKey } from '../scanning/matchKeys.ts';
import type { Db } from '../store/openDatabase.ts';

export interface TaughtBy {
  readonly packer: string;
  readonly at: number;
}

export interface AliasStore {
  /** The code taught for any of these keys (see matchKeys); the first that is known. */
  find(connectionId: string, keys: readonly string[]): TaughtCode | undefined;
  /** Remembers that this code stands for so many pieces of a SKU; teaching it again replaces it. */
  teach(connectionId: string, code: string, taught: TaughtCode, by: TaughtBy): void;
  /** @returns whether the code was known. */
  forget(connectionId: string, code: string): boolean;
}

export function createAliasStore(db: Db): AliasStore {
  const find = db.prepare<[string, string], TaughtCode>(
    'select sku, quantity from alias where connection_id = ? and code = ?',
  );
  const put = db.prepare(`
    insert into alias (connection_id, code, sku, quantity, taught_by, taught_at)
    values (@connectionId, @code, @sku, @quantity, @packer, @at)
    on conflict (connection_id, code) do update set sku = excluded.sku, quantity = excluded.quantity,
      taught_by = excluded.taught_by, taught_at = excluded.taught_at`);
  const remove = db.prepare('delete from alias where connection_id = ? and code = ?');
  return {
    find: (connectionId, keys) => {
      for (const key of keys) {
        const found = find.get(connectionId, key);
        if (found !== undefined) return found;
      }
      return undefined;
    },
    teach: (connectionId, code, taught, by) =>
      void put.run({ connectionId, code: matchKey(code), ...taught, ...by }),
    forget: (connectionId, code) => remove.run(connectionId, matchKey(code)).changes > 0,
  };
}

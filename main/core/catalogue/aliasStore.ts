import type { NoteAct } from '../packers/actNotes.ts';
import type { TaughtCode } from '../packing/matchScan.ts';
import { codeOfKey, matchKey } from '../scanning/matchKeys.ts';
import type { Db } from '../store/openDatabase.ts';
import type { CatalogueEntry } from './catalogueRow.ts';
import type { TaughtEntry } from './exportCatalogue.ts';

export interface TaughtBy {
  readonly packer: string;
  readonly at: number;
}

export interface TaughtPage {
  /** By code. */
  readonly entries: readonly TaughtEntry[];
  readonly total: number;
}

interface AliasRow {
  readonly key: string;
  readonly sku: string;
  readonly quantity: number;
  readonly packer: string;
  readonly at: number;
}

export interface PageOf {
  readonly offset: number;
  readonly limit: number;
  /** A part of the code or of the SKU, whatever its case. */
  readonly search?: string | undefined;
}

const everything: PageOf = { offset: 0, limit: 1_000_000_000 };

export interface AliasStore {
  /** The code taught for any of these keys (see matchKeys); the first that is known. */
  find(connectionId: string, keys: readonly string[]): TaughtCode | undefined;
  /** Remembers that this code stands for so many pieces of a SKU; teaching it again replaces it. */
  teach(connectionId: string, code: string, taught: TaughtCode, by: TaughtBy): void;
  /** Teaches all or none. Codes that already mean the same keep who taught them and when. */
  teachAll(connectionId: string, entries: readonly CatalogueEntry[], by: TaughtBy): void;
  /** Without a page: all of them. */
  list(connectionId: string, page?: PageOf): TaughtPage;
  /** @returns whether the code was known. */
  forget(connectionId: string, code: string): boolean;
}

/** @param noteAct writes who did it, inside the transaction of each change. */
export function createAliasStore(db: Db, noteAct: NoteAct = () => {}): AliasStore {
  const find = db.prepare<[string, string], TaughtCode>(
    'select sku, quantity from alias where connection_id = ? and code = ?',
  );
  const put = db.prepare(`
    insert into alias (connection_id, code, sku, quantity, taught_by, taught_at)
    values (@connectionId, @code, @sku, @quantity, @packer, @at)
    on conflict (connection_id, code) do update set sku = excluded.sku, quantity = excluded.quantity,
      taught_by = excluded.taught_by, taught_at = excluded.taught_at, times_taught = times_taught + 1`);
  const putIfOther = db.prepare(`
    insert into alias (connection_id, code, sku, quantity, taught_by, taught_at)
    values (@connectionId, @code, @sku, @quantity, @packer, @at)
    on conflict (connection_id, code) do update set sku = excluded.sku, quantity = excluded.quantity,
      taught_by = excluded.taught_by, taught_at = excluded.taught_at, times_taught = times_taught + 1
    where sku <> excluded.sku or quantity <> excluded.quantity`);
  const found = `from alias where connection_id = @connectionId
    and (@search = '' or instr(lower(substr(code, 3)), @search) > 0 or instr(lower(sku), @search) > 0)`;
  const page = db.prepare<[Record<string, string | number>], AliasRow>(`
    select code as key, sku, quantity, taught_by as packer, taught_at as at ${found}
    order by code limit @limit offset @offset`);
  const count = db.prepare<[Record<string, string | number>], { total: number }>(
    `select count(*) as total ${found}`,
  );
  const teachAll = db.transaction(
    (connectionId: string, entries: readonly CatalogueEntry[], by: TaughtBy): void => {
      for (const { code, sku, quantity } of entries)
        putIfOther.run({ connectionId, code: matchKey(code), sku, quantity, ...by });
      noteAct();
    },
  );
  const remove = db.prepare('delete from alias where connection_id = ? and code = ?');
  const noted = <T>(write: () => T): T =>
    db
      .transaction(() => {
        const value = write();
        noteAct();
        return value;
      })
      .immediate();
  return {
    find: (connectionId, keys) => {
      for (const key of keys) {
        const found = find.get(connectionId, key);
        if (found !== undefined) return found;
      }
      return undefined;
    },
    teach: (connectionId, code, taught, by) =>
      void noted(() => put.run({ connectionId, code: matchKey(code), ...taught, ...by })),
    teachAll: (connectionId, entries, by) => teachAll.immediate(connectionId, entries, by),
    list: (connectionId, { offset, limit, search = '' } = everything) => {
      // SQLite's lower() knows only a to z; so do codes and SKUs, nearly always.
      const wanted = { connectionId, search: search.trim().toLowerCase() };
      return {
        entries: page
          .all({ ...wanted, limit, offset })
          .map(({ key, ...taught }) => ({ code: codeOfKey(key), ...taught })),
        total: count.get(wanted)?.total ?? 0,
      };
    },
    forget: (connectionId, code) => noted(() => remove.run(connectionId, matchKey(code))).changes > 0,
  };
}

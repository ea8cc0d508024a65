import type { Db } from '../../main/core/store/openDatabase.ts';

/** The database, and the statements that are prepared through it from now on. */
export function watchStatements(db: Db): { readonly db: Db; readonly prepared: string[] } {
  const prepared: string[] = [];
  const watched = new Proxy(db, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      if (name !== 'prepare') return value.bind(target);
      return (sql: string) => {
        prepared.push(sql);
        return target.prepare(sql);
      };
    },
  });
  return { db: watched, prepared };
}

/** How SQLite goes about a statement, one step a line. Values for named parameters are made up. */
export function planOf(db: Db, sql: string): string {
  const names = [...new Set([...sql.matchAll(/@(\w+)/g)].map(([, name = '']) => name))];
  const named = Object.fromEntries(names.map((name) => [name, name === 'limit' ? 1 : '"abc"']));
  const unnamed = [...sql.matchAll(/\?/g)].map(() => null);
  const steps = db
    .prepare<unknown[], { detail: string }>(`explain query plan ${sql}`)
    .all(...unnamed, ...(names.length > 0 ? [named] : []));
  return steps.map(({ detail }) => detail).join('\n');
}

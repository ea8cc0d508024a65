import type { Db } from '../../../main/core/store/openDatabase.ts';

/** The station died at this point: its memory is gone, what was committed is not. */
export class Crash extends Error {
  override readonly name = 'Crash';
}

/**
 * A database that may die around every write: before it, after it, in the middle of a transaction, just after its
 * commit. A throw inside a transaction rolls it back, as a power cut does. Statements are kept by their text, so
 * that a restart of the simulated station costs nothing.
 */
export function crashingDb(db: Db, crashHere: () => void): Db {
  const statements = new Map<string, unknown>();
  const prepare = (sql: string): unknown => {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const real = db.prepare(sql);
    const isWrite = /^\s*(insert|update|delete)/i.test(sql);
    const run = (...values: unknown[]): unknown => {
      crashHere();
      const result = real.run(...values);
      crashHere();
      return result;
    };
    const reading = {
      get: (...v: unknown[]) => real.get(...v),
      all: (...v: unknown[]) => real.all(...v),
      pluck: () => {
        real.pluck();
        return reading;
      },
    };
    const statement = isWrite ? { run } : reading;
    statements.set(sql, statement);
    return statement;
  };
  const inTransaction = db.transaction((work: () => unknown) => work());
  const transaction = (work: (...args: unknown[]) => unknown) => {
    const immediate = (...args: unknown[]): unknown => {
      const value = inTransaction.immediate(() => work(...args));
      crashHere();
      return value;
    };
    return Object.assign(immediate, { immediate });
  };
  return { prepare, transaction } as unknown as Db;
}

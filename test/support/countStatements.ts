import Database from 'better-sqlite3';
import { z } from 'zod';

const statementShape = z.object({
  source: z.string(),
  database: z.object({ name: z.string(), inTransaction: z.boolean() }),
});

export interface StatementCounts {
  /** Statements carried out: selects, and what writes; beginnings and ends of transactions are not counted. */
  readonly reads: number;
  readonly writes: number;
  /** Of station.db, whose commits wait for the disk; a write outside of a transaction is one. */
  readonly waits: number;
}

/** Counts the statements that any database of this process carries out during some work. */
export async function countStatements(work: () => Promise<unknown>): Promise<StatementCounts> {
  const probe = new Database(':memory:');
  const statement: unknown = Object.getPrototypeOf(probe.prepare('select 1'));
  probe.close();
  if (typeof statement !== 'object' || statement === null) throw new Error('Statements have no prototype');
  const counts = { reads: 0, writes: 0, waits: 0 };
  const before = (['run', 'get', 'all', 'iterate'] as const).map((name) => {
    const own: unknown = Reflect.get(statement, name);
    if (typeof own !== 'function') throw new Error(`Statements cannot ${name}`);
    Reflect.set(statement, name, function counted(this: unknown, ...values: unknown[]) {
      const { database, source } = statementShape.parse(this);
      const isWrite = /^\s*(insert|update|delete|replace)/i.test(source);
      const isCommit = /^commit/i.test(source) || (isWrite && !database.inTransaction);
      if (isCommit && database.name.endsWith('station.db')) counts.waits += 1;
      if (isWrite) counts.writes += 1;
      else if (/^\s*(select|with)/i.test(source)) counts.reads += 1;
      return Reflect.apply(own, this, values);
    });
    return [name, own] as const;
  });
  try {
    await work();
  } finally {
    for (const [name, own] of before) Reflect.set(statement, name, own);
  }
  return counts;
}

import Database from 'better-sqlite3';

export interface StatementCounts {
  /** Statements carried out: selects, and what writes; beginnings and ends of transactions are not counted. */
  readonly reads: number;
  readonly writes: number;
}

/** Counts the statements that any database of this process carries out during some work. */
export async function countStatements(work: () => Promise<unknown>): Promise<StatementCounts> {
  const probe = new Database(':memory:');
  const statement: unknown = Object.getPrototypeOf(probe.prepare('select 1'));
  probe.close();
  if (typeof statement !== 'object' || statement === null) throw new Error('Statements have no prototype');
  const counts = { reads: 0, writes: 0 };
  const before = (['run', 'get', 'all', 'iterate'] as const).map((name) => {
    const own: unknown = Reflect.get(statement, name);
    if (typeof own !== 'function') throw new Error(`Statements cannot ${name}`);
    Reflect.set(statement, name, function counted(this: unknown, ...values: unknown[]) {
      const source = String(Reflect.get(Object(this), 'source'));
      if (/^\s*(insert|update|delete|replace)/i.test(source)) counts.writes += 1;
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

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createOrderQueries } from '../../../main/core/orders/orderQueries.ts';
import { cacheMigrations } from '../../../main/core/store/cacheMigrations.ts';
import { openDatabase } from '../../../main/core/store/openDatabase.ts';

/** The plans of all that a list of orders asks of SQLite. */
function plansOfListing(search: string | undefined, isLaterPage: boolean): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'packbench-plans-'));
  const options = { migrations: cacheMigrations, applicationId: 1, durability: 'normal' } as const;
  const db = openDatabase({ path: join(folder, 'cache.db'), ...options });
  onTestFinished(() => {
    db.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const asked: string[] = [];
  const watched: typeof db = new Proxy(db, {
    get: (target, name) => {
      if (name === 'prepare') {
        return (sql: string) => {
          asked.push(sql);
          return target.prepare(sql);
        };
      }
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  const queries = createOrderQueries(watched);
  asked.length = 0;
  queries.list({
    queue: 'failed',
    search,
    limit: 100,
    ...(isLaterPage ? { after: { age: '2026', orderId: 'FO-1', connectionId: 'c' } } : {}),
  });
  return asked.map((sql) => {
    const names = [...new Set([...sql.matchAll(/@(\w+)/g)].map(([, name = '']) => name))];
    const values = Object.fromEntries(names.map((name) => [name, name === 'limit' ? 1 : '"abc"']));
    const rows: { detail: string }[] = db
      .prepare<unknown[], { detail: string }>(`explain query plan ${sql}`)
      .all(values);
    return rows.map((row) => row.detail).join('\n');
  });
}

const byAge = /SEARCH o USING INDEX listed_order_age \(queue=\?/;

test.each([
  ['the first page', undefined, false],
  ['a later page', undefined, true],
  ['a search for two letters', 'ab', false],
])('%s is read in the order of its index, and nothing is sorted', (_name, search, isLaterPage) => {
  const plans = plansOfListing(search, isLaterPage);
  expect(plans.length).toBeGreaterThan(0);
  for (const plan of plans) expect(plan).not.toMatch(/SCAN o\b|TEMP B-TREE/);
  expect(plans.at(-1)).toMatch(byAge);
  if (isLaterPage) expect(plans.at(-1)).toContain('(age,order_id,connection_id)>');
});

test('a search goes by the index of trigrams, never through all orders', () => {
  for (const plan of plansOfListing('abcd', false)) {
    expect(plan).not.toMatch(/SCAN o\b/);
    expect(plan).toMatch(/order_search|search_todo/);
  }
});

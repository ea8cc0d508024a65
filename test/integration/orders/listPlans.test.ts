import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createOrderQueries } from '../../../main/core/orders/orderQueries.ts';
import { cacheMigrations } from '../../../main/core/store/cacheMigrations.ts';
import { openDatabase } from '../../../main/core/store/openDatabase.ts';
import { planOf, watchStatements } from '../../support/queryPlans.ts';
import { temporaryFolder } from '../../support/testStation.ts';

/** The plans of all that a list of orders asks of SQLite. */
function plansOfListing(search: string | undefined, isLaterPage: boolean): readonly string[] {
  const path = join(temporaryFolder(), 'cache.db');
  const db = openDatabase({ path, migrations: cacheMigrations, applicationId: 1, durability: 'normal' });
  onTestFinished(() => void db.close());
  const watched = watchStatements(db);
  const queries = createOrderQueries(watched.db);
  watched.prepared.length = 0;
  queries.list({
    queue: 'failed',
    search,
    limit: 100,
    ...(isLaterPage ? { after: { age: '2026', orderId: 'FO-1', connectionId: 'c' } } : {}),
  });
  return watched.prepared.map((sql) => planOf(db, sql));
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

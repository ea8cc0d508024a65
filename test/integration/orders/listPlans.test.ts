import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createOrderList } from '../../../main/core/orders/orderList.ts';
import { createOrderQueries } from '../../../main/core/orders/orderQueries.ts';
import { cacheMigrations } from '../../../main/core/store/cacheMigrations.ts';
import { openDatabase } from '../../../main/core/store/openDatabase.ts';
import { planOf, watchStatements } from '../../support/queryPlans.ts';
import { temporaryFolder } from '../../support/testStation.ts';

const options = { migrations: cacheMigrations, applicationId: 1, durability: 'normal' } as const;

/** The plans of all that a list of orders asks of SQLite; with few hits allowed, or none, a search is narrow or wide. */
function plansOfListing(
  search: string | undefined,
  { isLaterPage = false, fewHits = 3000 } = {},
): readonly string[] {
  const db = openDatabase({ path: join(temporaryFolder(), 'cache.db'), ...options });
  onTestFinished(() => void db.close());
  createOrderQueries(db);
  const watched = watchStatements(db);
  createOrderList(
    watched.db,
    fewHits,
  )({
    queue: 'failed',
    search,
    limit: 100,
    ...(isLaterPage ? { after: { age: '2026', orderId: 'FO-1', connectionId: 'c' } } : {}),
  });
  return watched.prepared.map((sql) => planOf(db, sql));
}

const byAge = /SEARCH o USING INDEX listed_order_age \(queue=\?/;
const goesThroughAll = /(SCAN|SEARCH) o (?!USING INTEGER PRIMARY KEY|USING .*\(connection_id=\?)/;

test.each([
  ['the first page', undefined, {}],
  ['a later page', undefined, { isLaterPage: true }],
  ['a search that finds too many to look at each', 'ab', { fewHits: -1 }],
])('%s is read in the order of its index, and nothing is sorted', (_name, search, how) => {
  const plans = plansOfListing(search, how);
  expect(plans.length).toBeGreaterThan(0);
  for (const plan of plans) expect(plan).not.toMatch(/SCAN o\b|FOR ORDER BY/);
  expect(plans.at(-1)).toMatch(byAge);
  if ('isLaterPage' in how) expect(plans.at(-1)).toContain('(age,order_id,connection_id)>');
});

test.each(['a', 'ab', 'abcd', 'ab cdef'])(
  'a search for “%s” goes through the orders alone that the index names',
  (search) => {
    const plans = plansOfListing(search);
    expect(plans.filter((plan) => /SCAN (order_search|order_letters) /.test(plan))).not.toHaveLength(0);
    expect(plans.filter((plan) => /^SCAN r VIRTUAL TABLE.*SEARCH o /s.test(plan))).toHaveLength(2);
    for (const plan of plans) expect(plan).not.toMatch(goesThroughAll);
  },
);

test('orders are counted without going through them: only those that are hidden are looked at', () => {
  const db = openDatabase({ path: join(temporaryFolder(), 'cache.db'), ...options });
  onTestFinished(() => void db.close());
  const watched = watchStatements(db);
  createOrderQueries(watched.db);
  const counting = watched.prepared.filter((sql) => /count\(\*\) n? ?from temp\.hidden_order/.test(sql));
  expect(counting).toHaveLength(2);
  for (const sql of counting) expect(planOf(db, sql)).not.toMatch(goesThroughAll);
});

import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { addReadyEntries } from '../../bench/support/readyEntries.ts';
import { connect, temporaryFolder, testSandbox, testStation } from '../../support/testStation.ts';

const waiting = 200;

/** Counts the rows that questions answer with a call's bytes in them, from now on. */
function countBodies(): () => number {
  const probe = new Database(':memory:');
  const statement: unknown = Object.getPrototypeOf(probe.prepare('select 1'));
  probe.close();
  if (typeof statement !== 'object' || statement === null) throw new Error('Statements have no prototype');
  const own: unknown = Reflect.get(statement, 'all');
  if (typeof own !== 'function') throw new Error('Statements cannot answer');
  let bodies = 0;
  Reflect.set(statement, 'all', function counted(this: unknown, ...values: unknown[]) {
    const rows: unknown[] = Reflect.apply(own, this, values);
    bodies += rows.filter((row) => typeof row === 'object' && row !== null && 'body' in row).length;
    return rows;
  });
  onTestFinished(() => void Reflect.set(statement, 'all', own));
  return () => bodies;
}

test('a start reads each call that waits once with its bytes, however many they are, and hides their orders', async () => {
  const dataDir = temporaryFolder();
  const sandbox = await testSandbox({ orders: 3 });
  const first = await testStation({ dataDir });
  const connectionId = await connect(first, sandbox);
  await first.ok('connections.pause', { connectionId, paused: true });
  await first.close();
  addReadyEntries(dataDir, connectionId, waiting);
  const bodies = countBodies();
  const station = await testStation({ dataDir });
  // With a hundred that begin to go out or are looked at beside.
  expect(bodies()).toBeLessThanOrEqual(waiting + 100);
  const { total } = await station.ok('outbox.list', { limit: 1 });
  expect(total).toBe(waiting);
});

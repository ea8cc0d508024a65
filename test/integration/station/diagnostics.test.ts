import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { temporaryFolder } from '../../support/testStation.ts';
import { stdioStation } from '../stdio/stdioStation.ts';

const database = z.object({ schema: z.int(), bytes: z.int(), walBytes: z.int(), check: z.string() });
const bundle = z.object({
  at: z.iso.datetime(),
  versions: z.record(z.string(), z.string()),
  platform: z.string(),
  databases: z.object({ sqlite: z.string(), station: database, cache: database }),
  settings: z.looseObject({ undoWindowSeconds: z.number() }),
  queues: z.looseObject({}),
  outbox: z.looseObject({ total: z.int() }),
  lastErrors: z.array(z.string()),
  log: z.array(z.string()),
});

test('the diagnostics file has versions, settings, counts, the last errors, a check of the databases and the end of the log', async () => {
  const dataDir = temporaryFolder();
  mkdirSync(join(dataDir, 'logs'));
  const before = '{"level":"error","event":"earlier"}';
  writeFileSync(join(dataDir, 'logs', 'packbench.log'), `${before}\n{"level":"info","event":"calm"}\n`);
  const station = stdioStation(dataDir);
  const { text, fileName } = await station.ok('diagnostics.bundle');
  await station.end();
  expect(fileName).toMatch(/^packbench-diagnostics-\d{4}-\d\d-\d\d\.json$/);
  const found = bundle.parse(JSON.parse(String(text)));
  expect(found.versions).toMatchObject({ node: process.versions.node });
  expect(found.databases.station.check).toBe('ok');
  expect(found.databases.station.schema).toBeGreaterThan(5);
  expect(found.databases.station.bytes + found.databases.station.walBytes).toBeGreaterThan(4096);
  // Reading the cache takes seconds on a large bench, and it may be thrown away.
  expect(found.databases.cache.check).toBe('skipped');
  expect(found.lastErrors).toEqual([before]);
  expect(found.log.length).toBeGreaterThan(2);
});

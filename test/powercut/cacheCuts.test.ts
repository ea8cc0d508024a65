import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { createRandom } from '../../main/sandbox/random.ts';
import { cutModes, Disk } from './disk.ts';
import { readTrace } from './readTrace.ts';
import type { Operation } from './traceLine.ts';
import { traced, whyNoTracer } from './tracer.ts';

const cuts = 150;

/** What SQLite finds wrong with the file that a cut left; undefined when nothing is, or there is no file yet. */
function damageOf(files: ReadonlyMap<string, Buffer>): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'packbench-cut-'));
  try {
    for (const [path, bytes] of files) writeFileSync(join(folder, basename(path)), bytes);
    const db = new Database(join(folder, 'cache.db'));
    try {
      const found = db.pragma('integrity_check', { simple: true });
      return found === 'ok' ? undefined : String(found);
    } finally {
      db.close();
    }
  } catch (error) {
    return String(error);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** After a log began anew, and after the last page was copied into the file: there the order of things counts most. */
function touchyMoments(operations: readonly Operation[]): readonly number[] {
  const isCopied = (at: number): boolean => {
    const operation = operations[at];
    return operation?.kind === 'write' && operation.path.endsWith('cache.db');
  };
  return operations.flatMap((operation, index) => {
    const isNewLog = operation.kind === 'write' && operation.path.endsWith('-wal') && operation.at === 0;
    if (isNewLog) return [2, 4, 6, 8, 12, 16].map((more) => index + more);
    return isCopied(index) && !isCopied(index + 1) ? [index + 1] : [];
  });
}

/** Cuts the power at random moments of a cache's filling. @returns what was damaged. */
async function damages(how: 'as shipped' | 'careless'): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'packbench-cuts-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const trace = join(folder, 'trace');
  const [program = '', ...options] = traced(trace);
  const work = [join(import.meta.dirname, 'cacheWorkload.ts'), join(folder, 'cache.db'), how];
  const { status, stderr } = spawnSync(program, [...options, process.execPath, ...work], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  const operations = (await readTrace(trace)).filter(
    (one) => one.kind !== 'said' && one.path.startsWith(`${folder}/cache.db`),
  );
  const random = createRandom(1);
  const touchy = touchyMoments(operations);
  const anyMoment = (): number => random.int(0, operations.length);
  const moments = Array.from({ length: cuts }, (_, cut) =>
    cut % 3 > 0 ? random.pick(touchy) : anyMoment(),
  ).sort((a, b) => a - b);
  const disk = new Disk();
  const found: string[] = [];
  let done = 0;
  for (const moment of moments) {
    for (; done < moment; done += 1) {
      const operation = operations[done];
      if (operation !== undefined) disk.apply(operation);
    }
    const mode = random.pick(cutModes);
    const damage = damageOf(disk.cut(mode, random));
    if (damage !== undefined) found.push(`cut at ${moment} of ${operations.length}, ${mode}: ${damage}`);
  }
  return found;
}

const missing = whyNoTracer();
if (missing !== undefined)
  process.stderr.write(`The power-cut tests of the cache are not run: ${missing}.\n`);

test.skipIf(missing !== undefined)(
  'a power cut at any moment leaves the cache whole, also while its log is copied beside other work',
  async () => expect(await damages('as shipped')).toEqual([]),
  240_000,
);

test.skipIf(missing !== undefined)(
  'the same cuts damage a cache whose checkpoints do not wait for the disk',
  async () => expect((await damages('careless')).length).toBeGreaterThan(20),
  240_000,
);

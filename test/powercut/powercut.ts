import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { openStationDatabases } from '../../main/core/store/stationDatabases.ts';
import { createRandom } from '../../main/sandbox/random.ts';
import { cutModes, Disk } from './disk.ts';
import { type Promised, promisesIn } from './promises.ts';
import type { Recording } from './recording.ts';

export interface PowerCutReport {
  readonly cuts: number;
  /** Decisions and scans that the core had answered before the last cut. */
  readonly decisions: number;
  readonly scans: number;
  /** Cuts after which something that had been answered was gone. */
  readonly cutsThatLost: number;
  /** The most that one cut lost. */
  readonly lost: number;
  /** Cuts after which the station did not open. */
  readonly refused: number;
  /** Cuts after which station.db was damaged and had to be rebuilt. */
  readonly rebuilt: number;
  readonly seconds: number;
  /** The first few failures, in words. */
  readonly failures: readonly string[];
}

interface Found {
  readonly lost: number;
  readonly isRebuilt: boolean;
}

/** Cuts the power at random moments of a recording, starts the station's own opening code on what is left, and counts. */
export function cutPower(recording: Recording, cuts: number, seed: number): PowerCutReport {
  const began = performance.now();
  const { operations } = recording;
  const random = createRandom(seed);
  const promised = promisesIn(operations);
  const first = promised[0]?.after ?? operations.length;
  // Now and then before anything was promised: then the station has only to open.
  const moments = Array.from({ length: cuts }, () =>
    random.int(random.chance(0.1) ? 0 : first + 1, operations.length),
  ).sort((one, other) => one - other);
  const disk = new Disk();
  const failures: string[] = [];
  let [done, cutsThatLost, lost, refused, rebuilt] = [0, 0, 0, 0, 0];
  for (const moment of moments) {
    for (; done < moment; done += 1) {
      const operation = operations[done];
      if (operation !== undefined) disk.apply(operation);
    }
    const kept = promised.filter(({ after }) => after < moment);
    const mode = random.pick(cutModes);
    try {
      const found = restart(recording, disk.cut(mode, random), kept);
      if (found.isRebuilt) rebuilt += 1;
      if (found.lost > 0) cutsThatLost += 1;
      lost = Math.max(lost, found.lost);
      if (found.lost > 0) failures.push(`cut at ${moment}, ${mode}: ${found.lost} of ${kept.length} gone`);
    } catch (error) {
      refused += 1;
      failures.push(`cut at ${moment}, ${mode}: ${String(error)}`);
    }
  }
  return {
    cuts,
    decisions: promised.filter(({ entryId }) => entryId !== undefined).length,
    scans: promised.filter(({ scanId }) => scanId !== undefined).length,
    cutsThatLost,
    lost,
    refused,
    rebuilt,
    seconds: Math.round((performance.now() - began) / 100) / 10,
    failures: failures.slice(0, 5),
  };
}

/** Memory where there is such a folder: these files live for a moment, and there are thousands of them. */
const scratch = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
const silent = { info: () => {}, warn: () => {}, error: () => {} };

function restart(recording: Recording, files: ReadonlyMap<string, Buffer>, kept: readonly Promised[]): Found {
  const dataDir = mkdtempSync(join(scratch, 'packbench-cut-'));
  try {
    for (const [path, content] of files) {
      const copy = join(dataDir, relative(recording.dataDir, path));
      mkdirSync(dirname(copy), { recursive: true });
      writeFileSync(copy, content);
    }
    const databases = openStationDatabases({ dataDir, now: Date.now, logger: silent });
    try {
      const entries = new Set(databases.station.prepare('select entry_id from outbox').pluck().all());
      const scans = new Set(
        databases.station.prepare('select scan_id from scan where answer is not null').pluck().all(),
      );
      const gone = kept.filter(
        ({ entryId, scanId }) =>
          (entryId !== undefined && !entries.has(entryId)) || (scanId !== undefined && !scans.has(scanId)),
      );
      return { lost: gone.length, isRebuilt: databases.recovery !== undefined };
    } finally {
      databases.close();
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

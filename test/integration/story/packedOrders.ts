import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { StoryRow } from '../../../main/contract/story.ts';
import { MINUTE } from '../../../main/core/ports.ts';
import { makeTrackNumber } from '../../../main/sandbox/trackNumbers.ts';
import { bench } from '../../support/packers.ts';

export type Packed = Awaited<ReturnType<typeof packedOrders>>;

/** FO-1 packed, sent and confirmed; FO-2 begun and parked. */
export async function packedOrders() {
  const on = await bench();
  const { station, open, time } = on;
  await station.ok('settings.set', { undoWindowSeconds: 0, packerName: 'Ada', stationName: 'Bench 7' });
  await open();
  for (const raw of ['CODE-A', 'WRONG', 'CODE-A', 'CODE-B']) await station.ok('pack.scan', { raw });
  const track = makeTrackNumber('ups', 1);
  await station.ok('pack.scan', { raw: track });
  await time.pass(MINUTE);
  await open(station, 'FO-2');
  await station.ok('pack.scan', { raw: 'CODE-B' });
  await station.ok('pack.park', { reason: 'lunch' });
  const story = (orderId: string, where = station) =>
    where.ok('story.get', { connectionId: on.connectionId, orderId });
  /** Closes the station, changes its file behind its back, and opens it again. */
  const tamper = async (sql: string) => {
    await station.close();
    const db = new Database(join(station.dataDir, 'station.db'));
    db.exec(`drop trigger story_stays; drop trigger story_unchanged; ${sql}`);
    db.close();
    return on.again(station.dataDir);
  };
  return { ...on, track, story, tamper };
}

export const kindsOf = (rows: readonly StoryRow[]): readonly string[] => rows.map(({ kind }) => kind);

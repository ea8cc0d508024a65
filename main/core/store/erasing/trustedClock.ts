import { z } from 'zod';
import { DAY, HOUR } from '../../ports.ts';
import { readJsonFact, writeJsonFact } from '../facts.ts';
import type { Db } from '../openDatabase.ts';

const noted = z.object({ at: z.int(), doubtedUntil: z.int() });
const factName = 'erasing';
/**
 * The longest step of the clock that is believed: a weekend and a holiday. A longer one may come from a dead
 * battery, or from a bench that was put away.
 */
const longestStep = 7 * DAY;

/**
 * Whether the bench's clock may decide what is erased. A clock that leapt, or was put back, since the last look
 * is believed only after a day: erasing cannot be undone, and a wrong date is usually noticed by then.
 */
export function isClockTrusted(db: Db, now: number): boolean {
  const before = readJsonFact(db, factName, noted);
  const step = before === undefined ? 0 : now - before.at;
  const leapt = step < -HOUR || step > longestStep;
  const doubted = before === undefined ? now : before.doubtedUntil;
  const doubtedUntil = leapt ? now + DAY : Math.min(doubted, now + DAY);
  writeJsonFact(db, factName, { at: now, doubtedUntil });
  return now >= doubtedUntil;
}

import { z } from 'zod';
import type { BarcodeReading } from './reading.ts';

const day = z.string().regex(/^\d{4}-\d\d-\d\d$/);

/** What a GS1 code says about the very pieces in hand, beyond which product they are. */
export const goods = z.object({
  gtin14: z.string(),
  /** Batch or lot, application identifier 10. */
  lot: z.string().optional(),
  /** Serial number, 21. */
  serial: z.string().optional(),
  /** Not to be used after this day, 17 or 7003. */
  expiry: day.optional(),
  /** Best before or to be sold by this day, 15 or 16. */
  bestBefore: day.optional(),
});
export type Goods = z.infer<typeof goods>;

/**
 * What a reading says about the pieces themselves; undefined when it names only a product.
 * @param today YYYY-MM-DD; GS1 dates have two digits for the year, read as the nearest one.
 */
export function goodsOf(reading: BarcodeReading, today: string): Goods | undefined {
  const { ais, gtin14 } = reading;
  if (ais === undefined || gtin14 === undefined) return undefined;
  const year = Number(today.slice(0, 4));
  const [lot, serial] = [ais['10'], ais['21']];
  const expiry = longDate(ais['17'] ?? ais['7003']?.slice(0, 6), year);
  const bestBefore = longDate(ais['15'] ?? ais['16'], year);
  if ([lot, serial, expiry, bestBefore].every((one) => one === undefined)) return undefined;
  return {
    gtin14,
    ...(lot === undefined ? {} : { lot }),
    ...(serial === undefined ? {} : { serial }),
    ...(expiry === undefined ? {} : { expiry }),
    ...(bestBefore === undefined ? {} : { bestBefore }),
  };
}

/** Warnings about dates that have passed; the day itself is still good. */
const GOODS_WARNINGS = ['expired', 'best_before_passed'] as const;
export type GoodsWarning = (typeof GOODS_WARNINGS)[number];

/** @param today YYYY-MM-DD where the shop is. Goods are good through their last day. */
export function goodsWarnings({ expiry, bestBefore }: Goods, today: string): readonly GoodsWarning[] {
  const warnings: GoodsWarning[] = [];
  if (expiry !== undefined && expiry < today) warnings.push('expired');
  if (bestBefore !== undefined && bestBefore < today) warnings.push('best_before_passed');
  return warnings;
}

/**
 * A GS1 date YYMMDD as YYYY-MM-DD. The century by GenSpecs 7.12: at most 49 years back and 50 ahead. Day 00 is the last
 * one of the month.
 */
function longDate(date: string | undefined, thisYear: number): string | undefined {
  if (date === undefined) return undefined;
  const [short, month, dayOfMonth] = [date.slice(0, 2), date.slice(2, 4), date.slice(4, 6)].map(Number);
  if (short === undefined || month === undefined || dayOfMonth === undefined) return undefined;
  const ahead = (((short - thisYear) % 100) + 100) % 100;
  const year = thisYear + (ahead > 50 ? ahead - 100 : ahead);
  const last = dayOfMonth === 0 ? new Date(Date.UTC(year, month, 0)).getUTCDate() : dayOfMonth;
  return `${year}-${String(month).padStart(2, '0')}-${String(last).padStart(2, '0')}`;
}

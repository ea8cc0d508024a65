import { z } from 'zod';
import { cursor, limit, quantity } from './common.ts';
import { calendarDay, dayReport, dayTables } from './day.ts';
import { deskRow } from './desk.ts';

export const dayCalls = {
  /** Figures of a day; of today when none is named. */
  'day.get': { input: z.object({ day: calendarDay.optional() }), value: z.object({ day: dayReport }) },
  /** One table as CSV, for one day or for all days from `from` to `to`, at most 400. */
  'day.export': {
    input: z.object({
      table: z.enum(dayTables),
      day: calendarDay.optional(),
      from: calendarDay.optional(),
      to: calendarDay.optional(),
    }),
    value: z.object({ fileName: z.string(), text: z.string() }),
  },
  /** What a lead has to look after, oldest first. */
  'desk.list': {
    input: z.object({ cursor: cursor.optional(), limit: limit.optional() }),
    value: z.object({ rows: z.array(deskRow), total: quantity, nextCursor: cursor.optional() }),
  },
} as const;

import { z } from 'zod';
import { epochMs, id, quantity } from './common.ts';

/** A copy of the station's own data: outbox, journal, scan log, settings, connections, taught codes. */
export const backup = z.object({
  /** The name of its file. */
  backupId: id,
  at: epochMs,
  bytes: z.int(),
  /** Whether it was opened and found whole. */
  checked: z.boolean(),
  /** What is wrong with it, in SQLite's words. */
  problem: z.string().optional(),
});
export type Backup = z.infer<typeof backup>;

/** What came of going back to a backup. */
export const restored = z.object({
  backupId: id,
  /** Decisions in the outbox that only the present data knew; they are kept and still sent. */
  keptDecisions: quantity,
  /** Parcels, scans and other rows beside them that were kept. */
  keptRows: quantity,
  /** Where the data from before lies. */
  folder: z.string(),
});

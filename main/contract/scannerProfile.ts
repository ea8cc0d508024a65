import { z } from 'zod';
import { epochMs } from './common.ts';

const milliseconds = z.number().min(0).max(10_000);

/** What the set-up learnt of the keyboard scanner of this bench; the window's capture layer makes use of it. */
export const scannerProfile = z.object({
  /** What it presses after the code. */
  suffix: z.enum(['', 'CR', 'LF', 'CRLF', 'TAB']),
  msPerKey: z.object({ median: milliseconds, max: milliseconds }),
  /** Whose keyboard layout it types in. */
  layout: z.enum(['us', 'system']),
  gsForm: z.enum(['control', 'f8', 'f12', 'arrow_down', 'alt_number', 'text', 'missing', 'unknown']),
  /** It sends AIM identifiers before the code. */
  aim: z.boolean(),
  capsLock: z.boolean(),
  learntAt: epochMs,
});

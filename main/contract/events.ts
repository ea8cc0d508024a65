import { z } from 'zod';
import { epochMs } from './common.ts';
import { connection } from './connections.ts';
import { queueCounts } from './orders.ts';
import { outboxSummary } from './outbox.ts';
import { pack, packLine, scanAnswer, scanSource } from './packing.ts';
import { settings } from './settings.ts';
import { alert, status } from './status.ts';

/**
 * Every event. Each says what is true now, after the commit, and `packLines` alone what changed: a client that missed
 * one only has to ask for the snapshot. Long lists are not pushed: `queues` and `outbox` are notices, the client
 * asks for the rows it shows.
 */
export const events = {
  status,
  queues: z.object({ counts: queueCounts }),
  pack: z.object({ pack: pack.nullable() }),
  /**
   * In place of `pack` for a change in an order of hundreds of lines: all but the lines, and those that changed, each
   * by its place (from 0). The one event that is a difference; a gap in the revisions tells who missed one.
   */
  packLines: z.object({
    pack: pack.omit({ lines: true }),
    lines: z.array(z.object({ at: z.int().min(0), line: packLine })),
  }),
  outbox: outboxSummary,
  alert,
  /** A scan that no client made (a HID scanner's), with its answer; its `pack` event comes before. */
  scanned: z.object({
    raw: z.string(),
    source: scanSource,
    /** When it was scanned. */
    at: epochMs,
    answer: scanAnswer.omit({ pack: true }),
  }),
} as const;

export type EventName = keyof typeof events;
export type EventPayload<N extends EventName> = z.infer<(typeof events)[N]>;

/** All a client needs to draw its first screen. */
export const snapshot = z.object({
  status,
  queues: z.object({ counts: queueCounts }),
  pack: z.object({ pack: pack.nullable() }),
  outbox: outboxSummary,
  alerts: z.array(alert),
  settings,
  connections: z.array(connection),
});
export type Snapshot = z.infer<typeof snapshot>;

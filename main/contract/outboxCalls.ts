import { z } from 'zod';
import { entryRef, entryValue, trackInput } from './callParts.ts';
import { cursor, idInput, limit, quantity, reason } from './common.ts';
import { entry, entryDetail, entryState } from './outbox.ts';
import { approved } from './packers.ts';

export const outboxCalls = {
  'outbox.list': {
    input: z.object({
      state: entryState.optional(),
      connectionId: idInput.optional(),
      /** Part of an order or tracking number. */
      search: z.string().max(400).optional(),
      cursor: cursor.optional(),
      limit: limit.optional(),
      /** So many entries further on: for a list whose scroll bar jumps into the middle. */
      offset: z.int().min(0).max(10_000_000).optional(),
    }),
    value: z.object({ entries: z.array(entry), total: quantity, nextCursor: cursor.optional() }),
  },
  'outbox.get': { input: entryRef, value: z.object({ entry: entryDetail }) },
  'outbox.retry': {
    input: z.object({ entryId: idInput.optional() }),
    value: z.object({ retried: quantity }),
  },
  'outbox.edit': {
    input: entryRef.extend({ tracks: z.array(trackInput).min(1).max(999) }),
    value: entryValue,
  },
  'outbox.discard': { input: entryRef.extend({ reason, ...approved }), value: entryValue },
  /**
   * Opens the carrier's page for a parcel of this shipment in the computer's browser; answers where it is. Only on a desktop that does
   * not fill the screen, with nothing on the bench, and never in practice mode.
   */
  'outbox.follow': {
    input: entryRef.extend({ trackNumber: z.string().min(1).max(200) }),
    value: z.object({ host: z.string() }),
  },
  'outbox.export': {
    input: z.object({ format: z.enum(['json', 'csv']), connectionId: idInput.optional() }),
    value: z.object({ fileName: z.string(), text: z.string() }),
  },
} as const;

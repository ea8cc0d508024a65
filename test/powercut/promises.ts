import { z } from 'zod';
import type { Operation } from './traceLine.ts';

/** What the core had answered, and after which operation of the recording: from then on it must never be gone. */
export interface Promised {
  readonly after: number;
  /** A decision, by its entry in the outbox. */
  readonly entryId: string | undefined;
  /** A scan, by the id that the workload gave it. */
  readonly scanId: string | undefined;
}

const reply = z.object({
  type: z.literal('reply'),
  ok: z.literal(true),
  value: z.object({ entryId: z.string().optional(), outcome: z.string().optional() }),
});

/** The workload's n-th scan. */
export function scanIdOf(number: number): string {
  return `scan-${number}`;
}

/** Reads the replies out of what the core wrote on stdout. Scans are answered in the order in which they came. */
export function promisesIn(operations: readonly Operation[]): readonly Promised[] {
  const promised: Promised[] = [];
  let unread = '';
  let scans = 0;
  for (const [after, operation] of operations.entries()) {
    if (operation.kind !== 'said') continue;
    const lines = (unread + operation.data.toString()).split('\n');
    unread = lines.pop() ?? '';
    for (const line of lines) {
      const frame = reply.safeParse(JSON.parse(line));
      if (!frame.success) continue;
      const { entryId, outcome } = frame.data.value;
      if (outcome !== undefined) scans += 1;
      const scanId = outcome === undefined ? undefined : scanIdOf(scans);
      if (entryId !== undefined || scanId !== undefined) promised.push({ after, entryId, scanId });
    }
  }
  return promised;
}

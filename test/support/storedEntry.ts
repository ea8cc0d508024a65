import type { StoredEntry } from '../../main/core/outbox/outboxRow.ts';

/** A shipment that is in the outbox and was never tried, with what a test cares about. */
export function storedEntry(given: Partial<StoredEntry> = {}): StoredEntry {
  return {
    seq: 1,
    entryId: 'e1',
    connectionId: 'c1',
    orderId: 'FO-1',
    action: 'ship',
    state: 'ready',
    body: '{}',
    expected: { items: [], trackNumbers: [], whole: true },
    partialQuantity: false,
    mayHaveArrived: false,
    attempts: 0,
    failures: 0,
    createdAt: 0,
    updatedAt: 0,
    holdUntil: undefined,
    nextAttemptAt: undefined,
    lastSentAt: undefined,
    confirmedAt: undefined,
    lastError: undefined,
    reason: undefined,
    packId: undefined,
    packer: '',
    ...given,
  };
}

import { fail, type Result } from '../../contract/errors.ts';
import type { Journal } from './journal.ts';
import { serialsOf } from './lineGoods.ts';
import type { PackState } from './packState.ts';

/**
 * What speaks against sending a pack: a label or a piece that left with another order meanwhile. Scans are
 * checked when they are made, but a pack may be put aside while another order takes what was in it.
 */
export function usedElsewhere(
  journal: Pick<Journal, 'usedBy' | 'serialUsedBy'>,
  state: PackState,
  trackNumbers: readonly string[],
): Result<never> | undefined {
  for (const trackNumber of trackNumbers) {
    const orderId = journal.usedBy(trackNumber, state.entryId);
    if (orderId === undefined) continue;
    const message = `Tracking number ${trackNumber} was already used for order ${orderId}. Scan a new label.`;
    return fail('already_used', message, { orderId, trackNumber });
  }
  for (const { gtin14, serial } of serialsOf(state)) {
    const orderId = journal.serialUsedBy(gtin14, serial, state.entryId);
    if (orderId === undefined) continue;
    const message = `The piece with serial number ${serial} was already shipped with order ${orderId}. Undo back to its scan and scan another one.`;
    return fail('already_used', message, { orderId, serial });
  }
  return undefined;
}

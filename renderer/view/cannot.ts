import type { Pack, PackLine } from '../../main/contract/packing.ts';

/** In the order in which they are offered, and numbered for scanner and keys. */
export const cannotReasons = ['short', 'damaged', 'wrong_barcode', 'wait', 'lead'] as const;
export type CannotReason = (typeof cannotReasons)[number];

/**
 * What follows from a reason: the rest goes out without these pieces, or the order waits. `waits` and `nothing_else`
 * are where it would go out if it could.
 */
export type CannotOutcome = 'ship' | 'waits' | 'nothing_else' | 'hold';

/** The station checks again; this tells the packer before. */
export function cannotOutcome(
  reason: CannotReason,
  pack: Pick<Pack, 'lines' | 'order'>,
  line: PackLine,
  pieces: number,
): CannotOutcome {
  if (reason === 'wait' || reason === 'lead') return 'hold';
  if (!pack.order.partialsAllowed) return 'waits';
  const isLastHope = pack.lines.every(
    (other) => other.counted === 0 && (other.itemId === line.itemId ? pieces : other.short) >= other.required,
  );
  return isLastHope ? 'nothing_else' : 'ship';
}

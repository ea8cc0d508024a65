import type { PackLine } from '../../main/contract/packing.ts';
import { openPieces } from './lines.ts';

/** What a typed quantity of a line means: so many pieces more, or why it counts nothing. */
export type TypedQuantity =
  | { readonly kind: 'more'; readonly qty: number; readonly total: number }
  | { readonly kind: 'missing' }
  /** No more than what is counted already; only Undo takes that back. */
  | { readonly kind: 'counted'; readonly counted: number }
  | { readonly kind: 'too_many'; readonly most: number };

/**
 * Reads how many pieces of a line a packer says there are in all. Nothing is suggested, raised or cut down to what
 * fits: a number that somebody counted by hand and that does not fit is what has to be seen.
 */
export function typedQuantity(line: PackLine, total: number | null): TypedQuantity {
  const { counted } = line;
  const most = counted + openPieces(line);
  if (total === null) return { kind: 'missing' };
  if (total <= counted) return { kind: 'counted', counted };
  return total > most ? { kind: 'too_many', most } : { kind: 'more', qty: total - counted, total };
}

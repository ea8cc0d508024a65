import type { Pack, PackLine } from '../../main/contract/packing.ts';
import { visible } from './visible.ts';

/** Pieces of a line still to be scanned. */
export function openPieces(line: PackLine): number {
  return Math.max(0, line.required - line.counted - line.short);
}

export interface Left {
  readonly lines: number;
  readonly pieces: number;
}

export function leftOf(lines: readonly PackLine[]): Left {
  const open = lines.filter((line) => openPieces(line) > 0);
  return { lines: open.length, pieces: open.reduce((sum, line) => sum + openPieces(line), 0) };
}

/** Open lines on top in ShipperOne's order, done ones sunk below in the same order. */
export function linesInOrder(lines: readonly PackLine[]): readonly PackLine[] {
  return [...lines.filter((line) => openPieces(line) > 0), ...lines.filter((line) => openPieces(line) === 0)];
}

/** What a line is called on the screen. */
export function nameOf(line: Pick<PackLine, 'name' | 'sku'>): string {
  return visible(line.name === '' ? line.sku : line.name);
}

export function lineById(pack: Pack, itemId: string): PackLine | undefined {
  return pack.lines.find((line) => line.itemId === itemId);
}

/**
 * Number of the parcel that a label would be for: while items are still open a sealed one, afterwards the first with
 * contents and no label. Null when each has one.
 */
export function parcelToLabel(pack: Pack): number | null {
  const isPacked = leftOf(pack.lines).pieces === 0;
  const parcel = pack.parcels.find(
    (one) => one.items.length > 0 && one.track === undefined && (isPacked || one.sealed),
  );
  return parcel?.parcel ?? null;
}

/** The line scanned last, when so many of it are left that counting by hand is quicker: two more at least. */
export function manyLeftOf(pack: Pack): PackLine | undefined {
  const line = pack.last === undefined ? undefined : lineById(pack, pack.last.itemId);
  return line !== undefined && openPieces(line) > 1 ? line : undefined;
}

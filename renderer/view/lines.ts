import type { Pack, PackLine } from '../../main/contract/packing.ts';

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

export function nameOf(line: Pick<PackLine, 'name' | 'sku'>): string {
  return line.name === '' ? line.sku : line.name;
}

export function lineById(pack: Pack, itemId: string): PackLine | undefined {
  return pack.lines.find((line) => line.itemId === itemId);
}

/** Number of the first parcel with contents and no label, or null when each has one. */
export function parcelToLabel(pack: Pack): number | null {
  const parcel = pack.parcels.find((one) => one.items.length > 0 && one.track === undefined);
  return parcel?.parcel ?? null;
}

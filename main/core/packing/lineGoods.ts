import type { PackLine } from '../../contract/packing.ts';
import type { Goods } from '../scanning/goods.ts';
import type { LineState, PackState } from './packState.ts';

/** Pieces of a line that were scanned with what their code says about them. */
export interface CountedGoods extends Goods {
  readonly qty: number;
}

/** Lots and serial numbers of a line as the screens show them; fields that would be empty are left out. */
export function shownGoods({ goods }: LineState): Pick<PackLine, 'lots' | 'serials'> {
  const lots = new Map<string, NonNullable<PackLine['lots']>[number]>();
  for (const { lot, expiry, bestBefore, qty } of goods) {
    if (lot === undefined && expiry === undefined && bestBefore === undefined) continue;
    const key = JSON.stringify([lot, expiry, bestBefore]);
    const known = lots.get(key);
    lots.set(key, {
      ...(lot === undefined ? {} : { lot }),
      ...(expiry === undefined ? {} : { expiry }),
      ...(bestBefore === undefined ? {} : { bestBefore }),
      qty: qty + (known?.qty ?? 0),
    });
  }
  const serials = goods.flatMap(({ serial }) => (serial === undefined ? [] : [serial]));
  return {
    ...(lots.size === 0 ? {} : { lots: [...lots.values()] }),
    ...(serials.length === 0 ? {} : { serials }),
  };
}

/** The line that already holds the piece with this serial number. */
export function lineWithSerial(state: PackState, { gtin14, serial }: Goods): LineState | undefined {
  if (serial === undefined) return undefined;
  return state.lines.find((line) =>
    line.goods.some((piece) => piece.gtin14 === gtin14 && piece.serial === serial),
  );
}

/** Whether pieces of this product bear serial numbers, as those counted so far say: no number of pieces stands for them. */
export function isSerialised(lines: readonly LineState[]): boolean {
  return lines.some((line) => line.goods.some(({ serial }) => serial !== undefined));
}

/** Serial numbers of all pieces of an order that have one. */
export function serialsOf(state: PackState): readonly { readonly gtin14: string; readonly serial: string }[] {
  return state.lines.flatMap((line) =>
    line.goods.flatMap(({ gtin14, serial }) => (serial === undefined ? [] : [{ gtin14, serial }])),
  );
}

/** After a change of the order: no more pieces than are still counted, the first scanned stay. */
export function keptGoods(goods: readonly CountedGoods[], counted: number): readonly CountedGoods[] {
  let left = counted;
  return goods.flatMap((piece) => {
    const qty = Math.min(piece.qty, left);
    left -= qty;
    return qty > 0 ? [{ ...piece, qty }] : [];
  });
}

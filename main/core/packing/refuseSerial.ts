import type { Refusal } from '../../contract/packing.ts';
import type { Goods } from '../scanning/goods.ts';
import type { Journal } from './journal.ts';
import { lineWithSerial } from './lineGoods.ts';
import type { PackState } from './packState.ts';
import { refusals } from './refusals.ts';

/**
 * Refuses a serial number that is already counted in this order, or that left with another order which was not
 * taken back: one piece cannot lie in two parcels. Undefined when there is nothing against it.
 */
export function refuseSerial(
  journal: Pick<Journal, 'serialUsedBy'>,
  state: PackState,
  goods: Goods,
  scanned: string,
): Refusal | undefined {
  const { serial } = goods;
  if (serial === undefined) return undefined;
  const line = lineWithSerial(state, goods);
  if (line !== undefined) return refusals.serialUsed(scanned, serial, line.item.name, undefined);
  const usedBy = journal.serialUsedBy(goods.gtin14, serial);
  return usedBy === undefined
    ? undefined
    : refusals.serialUsed(scanned, serial, nameOf(state, goods), usedBy);
}

function nameOf(state: PackState, { gtin14 }: Goods): string {
  return state.lines.find(({ item }) => item.keys.includes(`g:${gtin14}`))?.item.name ?? gtin14;
}

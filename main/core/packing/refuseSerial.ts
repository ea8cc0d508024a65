import type { Refusal } from '../../contract/packing.ts';
import type { Goods } from '../scanning/goods.ts';
import type { Journal } from './journal.ts';
import { lineWithSerial } from './lineGoods.ts';
import type { PackState } from './packState.ts';
import { refusals } from './refusals.ts';

/**
 * One piece cannot lie in two parcels: a serial number that is counted in this order already, or left with another
 * one that was not taken back, is refused. Undefined when there is nothing against it.
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

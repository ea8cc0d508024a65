import type { Pack } from '../../main/contract/packing.ts';
import type { Messages } from '../i18n/en.ts';
import { leftOf, parcelToLabel } from './lines.ts';

/** Why Finish cannot be pressed now, or undefined when it can. The station checks again; this only explains. */
export function finishBlocked(pack: Pack, t: Messages): string | undefined {
  if (pack.interruption !== undefined) return t.pack.finishInterrupted;
  if (pack.held !== undefined) return t.pack.finishHeld;
  const left = leftOf(pack.lines);
  if (left.pieces > 0) return t.pack.finishNeedsItems(left.pieces);
  return parcelToLabel(pack) === null ? undefined : t.pack.finishNeedsTrack;
}

/** The cash on delivery of the whole order; undefined where nothing is to be collected. */
export function codOfOrder({ order }: Pack): number | undefined {
  return order.codAmount !== undefined && order.codAmount > 0 ? order.codAmount : undefined;
}

/** Something of it was reported as missing: the order's own amounts are those of more than this. */
export function isShippedInPart({ lines }: Pack): boolean {
  return lines.some((line) => line.short > 0);
}

/** An amount as people write it: 45.90, 45,90 or 1.045,90. Null when it is none. */
export function readAmount(text: string): number | null {
  const plain = text.replace(/[\s\u00a0']/g, '');
  const match = /^(\d{1,3}(?:([.,])\d{3})*|\d+)(?:([.,])(\d{1,2}))?$/.exec(plain);
  if (match === null) return null;
  const [, whole = '', groups, decimal, cents = ''] = match;
  if (groups !== undefined && groups === decimal) return null;
  return Number(`${whole.replace(/[.,]/g, '')}.${cents === '' ? '0' : cents}`);
}

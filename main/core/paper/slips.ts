import type { Slip } from '../../contract/paper.ts';
import type { PaperLanguage } from '../../contract/printing.ts';
import { isPacked, type PackState } from '../packing/packState.ts';
import { slipLanguage } from './slipLanguage.ts';
import { symbolFor } from './symbolFor.ts';

export interface SlipFacts {
  readonly connectionId: string;
  readonly packId: string;
  /** Whose goods these are. */
  readonly sender: string;
  readonly packedAt: number;
  readonly fallback: PaperLanguage;
  readonly erased: boolean;
}

/** One slip for each parcel that holds something: what is in this box, in the order of the order's lines. */
export function slipsOf(state: PackState, facts: SlipFacts): readonly Slip[] {
  const { start } = state;
  const { details } = start;
  const filled = state.parcels.filter((parcel) => parcel.pieces.size > 0);
  const missing = state.lines
    .map((line) => ({ sku: line.item.sku, name: line.item.name, qty: line.short }))
    .filter(({ qty }) => qty > 0);
  const orderId = start.orderId.text;
  return filled.map((parcel, index) => ({
    connectionId: facts.connectionId,
    packId: facts.packId,
    orderId,
    ...given('orderSymbol', symbolFor(orderId)),
    language: slipLanguage(details, facts.fallback),
    parcel: index + 1,
    // Before all is packed nobody knows how many there will be.
    ...given('parcels', isPacked(state) ? filled.length : undefined),
    sender: facts.sender,
    ...given('shipTo', details.address),
    lines: state.lines.flatMap((line) => {
      const qty = parcel.pieces.get(line.item.id.text) ?? 0;
      if (qty === 0) return [];
      const { sku, name, barcodes } = line.item;
      const code = barcodes[0] ?? (sku === '' ? undefined : sku);
      const symbol = code === undefined ? undefined : symbolFor(code);
      return [{ sku, name, qty, ...given('code', code), ...given('symbol', symbol) }];
    }),
    ...given('track', parcel.track),
    ...given('giftMessage', details.giftMessage),
    missing,
    packedAt: facts.packedAt,
    erased: facts.erased,
  }));
}

function given<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  const part: { [P in K]?: V } = {};
  if (value !== undefined) part[key] = value;
  return part;
}

import type { Refusal } from '../../contract/packing.ts';
import type { FaultCode } from '../scanning/faults.ts';
import { type LineState, openPieces, type PackState } from './packState.ts';

/** A product as the cache knows it, from any order. */
export interface KnownProduct {
  readonly sku: string;
  readonly name: string;
}

/** Why scans are refused, in words that name what was scanned and what was expected. */
export const refusals = {
  tooMany: (scanned: string, line: LineState, quantity: number): Refusal => {
    const { name, required } = line.item;
    const { short } = line;
    const open = openPieces(line);
    const message =
      quantity > 1 && open > 0
        ? `This code stands for ${quantity} pieces, but only ${open} of ${name} are still open.`
        : short > 0
          ? `${name}: ${short} reported missing. Undo that first to count this one.`
          : required === 1
            ? `One too many: ${name} is already counted. Take this one out again.`
            : `One too many: all ${required} of ${name} are already counted. Take this one out again.`;
    return { reason: 'too_many', scanned, message, facts: { name, required, open, quantity, short } };
  },

  wrongItem: (scanned: string, state: PackState, got: KnownProduct): Refusal => {
    const open = state.lines.filter((line) => openPieces(line) > 0);
    const expected = open[0]?.item.name ?? '';
    const name = got.name === '' ? got.sku : got.name;
    const message =
      open.length === 1
        ? `Wrong item: expected ${expected}, got ${name}.`
        : `Wrong item: ${name} is not part of this order.`;
    return { reason: 'wrong_item', scanned, message, facts: { expected, got: name, openLines: open.length } };
  },

  unknownCode: (scanned: string): Refusal => ({
    reason: 'unknown_code',
    scanned,
    message: `Unknown code: no order on this station contains ${scanned}.`,
    facts: {},
  }),

  /** The code is not known, and its form shows that it was misread. */
  misread: (scanned: string, fault: FaultCode, sentence: string): Refusal => ({
    reason: 'unknown_code',
    scanned,
    message: `Unknown code: ${sentence}`,
    facts: { because: 'misread', fault },
  }),

  otherOrder: (scanned: string, current: string): Refusal => ({
    reason: 'other_order',
    scanned,
    message: `${scanned} is another order. Order ${current} is still open: finish or park it first.`,
    facts: { other: scanned, current },
  }),

  otherTote: (scanned: string, other: string, current: string): Refusal => ({
    reason: 'other_order',
    scanned,
    message: `Tote ${scanned} holds order ${other}. Order ${current} is still open: finish or park it first.`,
    facts: { other, current, tote: scanned },
  }),

  interrupted: (scanned: string, state: PackState): Refusal | undefined => {
    if (state.interruption === undefined) return undefined;
    const { kind, changes } = state.interruption;
    const message =
      kind === 'order_gone'
        ? 'This order has left the queue: do not pack it. Put the goods aside and close it.'
        : `This order changed: ${changes.join(' ')} Look at the change first.`;
    return { reason: kind, scanned, message, facts: {} };
  },

  instructionsUnread: (scanned: string): Refusal => ({
    reason: 'instructions_unread',
    scanned,
    message: 'Read the instructions of this order first, and confirm them. Then scan this again.',
    facts: {},
  }),

  notATrack: (scanned: string, because: 'product' | 'this_order' | 'unknown'): Refusal => {
    const messages = {
      product: `${scanned} is a product, not a tracking number. Scan the carrier's label.`,
      this_order: `${scanned} is the number of this order. Scan the carrier's label.`,
      unknown: `${scanned} does not look like a tracking number. Scan the carrier's label.`,
    };
    return { reason: 'not_a_track', scanned, message: messages[because], facts: { because } };
  },

  misreadLabel: (scanned: string, service: string): Refusal => ({
    reason: 'not_a_track',
    scanned,
    message: `${scanned} looks like a ${service} number, but its check digit is wrong. Scan the label again.`,
    facts: { because: 'misread', service },
  }),

  allLabelled: (scanned: string): Refusal => ({
    reason: 'not_a_track',
    scanned,
    message: 'Every parcel has its label already. Undo the last one to scan another.',
    facts: { because: 'all_labelled' },
  }),

  serialUsed: (scanned: string, serial: string, name: string, usedBy: string | undefined): Refusal => ({
    reason: 'already_used',
    scanned,
    message:
      usedBy === undefined
        ? `This very piece is already counted: ${name}, serial number ${serial}. Scan another one.`
        : `This very piece was already shipped with order ${usedBy}: ${name}, serial number ${serial}. Scan another one.`,
    facts: { because: 'serial', serial, name, ...(usedBy === undefined ? {} : { usedBy }) },
  }),

  usedForParcel: (scanned: string, parcel: number): Refusal => ({
    reason: 'already_used',
    scanned,
    message: `This tracking number was already used for parcel ${parcel} of this order. Print a new label.`,
    facts: { usedBy: `parcel ${parcel}`, parcel },
  }),

  /** `at` in milliseconds since 1970: when the other order was finished. */
  usedForOrder: (scanned: string, { orderId, at }: { orderId: string; at: number }): Refusal => ({
    reason: 'already_used',
    scanned,
    message: `This tracking number was already used for order ${orderId}. Print a new label.`,
    facts: { usedBy: `order ${orderId}`, orderId, at },
  }),
} as const;

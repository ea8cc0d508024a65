import { describe, expect, it } from 'vitest';
import type { OrderItem } from '../../../main/contract/orders.ts';
import { de } from '../../../renderer/i18n/de.ts';
import { en } from '../../../renderer/i18n/en.ts';
import { formatsIn } from '../../../renderer/i18n/formats.ts';
import {
  allowedQuantity,
  decidedItems,
  decisionWords,
  firstDecision,
  type Quantities,
} from '../../../renderer/view/decision.ts';

const itemOf = (itemId: string, name: string, qty: number): OrderItem => ({
  itemId,
  sku: `SKU-${itemId}`,
  name,
  qty,
  barcodes: [],
});
const mug = itemOf('1', 'Mug', 5);
const pen = itemOf('2', '', 3);
const wordsFor = (quantities: Quantities) => decisionWords([mug, pen], quantities, en, formatsIn('en'));

describe('an answer to an order', () => {
  it('is everything as ordered unless somebody changes it', () => {
    expect(wordsFor({})).toEqual({
      kind: 'all',
      sentences: ['Accept the whole order: 2 lines, 8 pieces.'],
    });
  });

  it('says what is cut and what is rejected, by name or by SKU', () => {
    expect(wordsFor({ '1': 2, '2': 0 })).toEqual({
      kind: 'part',
      sentences: ['Accept 2 pieces of 1 line.', 'Fewer than ordered: Mug (2 of 5).', 'Reject: SKU-2.'],
    });
  });

  it('says plainly when nothing is accepted', () => {
    expect(wordsFor({ '1': 0, '2': 0 }).kind).toBe('none');
    expect(decisionWords([mug], { '1': 0 }, de, formatsIn('de')).sentences[0]).toContain('ablehnen');
  });

  it('never rests on a quantity that ShipperOne would refuse', () => {
    expect([4, 1, 3, 0, 5, 9].map((wanted) => allowedQuantity(mug, wanted, false))).toEqual([
      0, 5, 5, 0, 5, 5,
    ]);
    expect([4, 1, 9, -1].map((wanted) => allowedQuantity(mug, wanted, true))).toEqual([4, 1, 5, 0]);
  });

  it.each(['constructor', 'toString', 'valueOf', '__proto__', 'hasOwnProperty'])(
    'is everything as ordered for an item whose number is %s, until somebody changes it',
    (itemId) => {
      const item = itemOf(itemId, 'Mug', 5);
      expect(decidedItems([item], firstDecision)).toEqual([{ itemId, qty: 5 }]);
      const draft = { quantities: { [itemId]: 2 }, reasons: { [itemId]: 'Damaged' } };
      expect(decidedItems([item], draft)).toEqual([{ itemId, qty: 2, reason: 'Damaged' }]);
    },
  );

  it('carries a reason only with fewer pieces than ordered', () => {
    const draft = { quantities: { '1': 2, '2': 3 }, reasons: { '1': ' Damaged ', '2': 'Left over' } };
    expect(decidedItems([mug, pen], draft)).toEqual([
      { itemId: '1', qty: 2, reason: 'Damaged' },
      { itemId: '2', qty: 3 },
    ]);
  });
});

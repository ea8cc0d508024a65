import { describe, expect, it } from 'vitest';
import { callFailure } from '../../../main/contract/errors.ts';
import type { Refusal, RefusalReason } from '../../../main/contract/packing.ts';
import { de } from '../../../renderer/i18n/de.ts';
import { en } from '../../../renderer/i18n/en.ts';
import { linesInOrder } from '../../../renderer/view/lines.ts';
import { nextStep } from '../../../renderer/view/nextStep.ts';
import { lineOf, packedLines, packOf } from './support/packs.ts';

const track = { carrierCode: 'dhl', title: 'DHL', trackNumber: '1' };

describe('the next step', () => {
  it('asks for an order when the bench is free', () => {
    expect(nextStep(null, null, en)).toBe('Scan an order number, a packing slip, a tote or an item.');
  });

  it('answers the question which order is meant before it asks for anything else', () => {
    expect(nextStep(null, null, en, undefined, true)).toBe(en.pack.next.choose);
  });

  it('names an open item, and how many of the last line', () => {
    expect(nextStep(packOf(), null, en)).toBe('Scan the next item, for example Blue mug.');
    const lines = [lineOf('1', 'Blue mug', 5, 2), lineOf('2', 'Red mug', 1, 1)];
    expect(nextStep(packOf({ lines }), null, en)).toBe('Scan 3 × Blue mug.');
  });

  it('asks for the label, for that of the right parcel, and then to finish', () => {
    const pack = packOf({ phase: 'tracking', lines: packedLines });
    expect(nextStep(pack, null, en)).toBe('Close the box and scan its shipping label.');
    const items = [{ itemId: '1', qty: 1 }];
    const two = [
      { parcel: 1, sealed: true, items, track },
      { parcel: 2, sealed: false, items },
    ];
    expect(nextStep({ ...pack, parcels: two }, null, en)).toBe('Scan the shipping label of parcel 2.');
    const labelled = [{ parcel: 1, sealed: false, items, track }];
    expect(nextStep({ ...pack, parcels: labelled }, null, en)).toBe('Press Finish, or scan FINISH.');
    expect(nextStep({ ...pack, parcels: labelled }, null, de)).toBe('Fertig drücken oder FERTIG scannen.');
  });

  it('asks for the cash on delivery of a part, which nobody but the packer knows', () => {
    const parcels = [{ parcel: 1, sealed: false, items: [{ itemId: '1', qty: 1 }], track }];
    const lines = packedLines.map((line) => ({ ...line, counted: line.counted - 1, short: 1 }));
    const pack = packOf({ phase: 'tracking', lines, parcels });
    expect(nextStep(pack, null, en)).toBe('Press Finish, or scan FINISH.');
    const order = { ...pack.order, codAmount: 45.9 };
    expect(nextStep({ ...pack, order }, null, en)).toContain('cash on delivery for this part');
  });

  it('asks for the label of a sealed parcel while items are still open', () => {
    const items = [{ itemId: '1', qty: 2 }];
    const parcels = [
      { parcel: 1, sealed: true, items },
      { parcel: 2, sealed: false, items: [] },
    ];
    expect(nextStep(packOf({ parcels }), null, en)).toBe(
      'Scan the label of parcel 1, or go on with Blue mug.',
    );
  });

  it('asks for no item after one too many, when all are packed', () => {
    const refusal = { reason: 'too_many' as const, scanned: '1', message: 'm', facts: {} };
    const packed = packOf({ phase: 'tracking', lines: packedLines, refusal });
    const items = [{ itemId: '1', qty: 1 }];
    const open = [{ parcel: 1, sealed: false, items }];
    expect(nextStep({ ...packed, parcels: open }, null, en)).toContain('scan the shipping label');
    const labelled = [{ parcel: 1, sealed: false, items, track }];
    expect(nextStep({ ...packed, parcels: labelled }, null, en)).toBe('Put that aside, and press Esc.');
  });

  it('deals with what stands in the way first', () => {
    const refusal = { reason: 'too_many' as const, scanned: '1', message: 'm', facts: {} };
    expect(nextStep(packOf({ refusal }), null, en)).toContain('Put that aside.');
    const interruption = { kind: 'order_gone' as const, changes: [], details: [] };
    expect(nextStep(packOf({ refusal, interruption }), null, en)).toContain('Take the items out');
    expect(nextStep(packOf({ interruption }), callFailure('disk_full', 'm'), en)).toContain(
      'Free some space',
    );
  });

  it('is about the label where a label was refused, and about the order where another one was scanned', () => {
    const refused = (reason: RefusalReason, facts: Refusal['facts'] = {}): string =>
      nextStep(packOf({ refusal: { reason, scanned: '1', message: 'm', facts } }), null, en);
    expect(refused('not_a_track')).toContain('shipping label');
    expect(refused('already_used')).toContain('shipping label');
    expect(refused('already_used', { because: 'serial' })).toContain('the right item');
    expect(refused('other_order')).toContain('park it first');
  });

  it('is to decide, not to go on, when the finished parcel was not sent', () => {
    const notSent = { code: 'order_changed' as const, message: 'm' };
    expect(nextStep(packOf({ phase: 'finished' }), null, en, notSent)).toContain('Decide what to do');
  });

  it('goes on without touching anything after a parcel', () => {
    expect(nextStep(packOf({ phase: 'finished' }), null, en)).toBe('Scan the next order or item.');
  });
});

it('open lines stay on top in their order, done ones sink', () => {
  const lines = [lineOf('1', 'a', 1, 1), lineOf('2', 'b', 2, 1), lineOf('3', 'c', 1, 0)];
  const short = { ...lineOf('4', 'd', 2, 1), short: 1 };
  expect(linesInOrder([...lines, short]).map((line) => line.itemId)).toEqual(['2', '3', '1', '4']);
});

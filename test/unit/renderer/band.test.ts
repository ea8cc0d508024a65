import { describe, expect, it } from 'vitest';
import { callFailure } from '../../../main/contract/errors.ts';
import { refusalReasons } from '../../../main/contract/packing.ts';
import { de } from '../../../renderer/i18n/de.ts';
import { en } from '../../../renderer/i18n/en.ts';
import type { ScanReply } from '../../../renderer/state/ui.ts';
import { type BandFacts, bandOf } from '../../../renderer/view/band.ts';
import { lineOf, packedLines, packOf } from './support/packs.ts';

const nothing: BandFacts = { pack: null, reply: null, stuck: null, mayTeach: true, now: 0 };
const counted: ScanReply = {
  kind: 'answer',
  raw: '4006381333931',
  answer: { outcome: 'counted', itemId: '1' },
};
const wrongItem = {
  reason: 'wrong_item' as const,
  scanned: '123',
  message: 'Wrong item: expected Red mug, got Blue mug.',
  facts: { expected: 'Red mug', got: 'Blue mug', openLines: 1 },
};

describe('the answer band', () => {
  it('waits for a scan when nothing lies on the bench', () => {
    expect(bandOf(nothing, en)).toMatchObject({ tone: 'idle', title: 'Ready to scan', needs: null });
  });

  it('shows no green tick over a finished parcel that was stopped', () => {
    const notSent = { code: 'order_changed' as const, message: 'Thing: 3 instead of 2.' };
    const band = bandOf({ ...nothing, pack: packOf({ phase: 'finished' }), reply: counted, notSent }, en);
    expect(band).toMatchObject({ tone: 'wrong', changes: ['Thing: 3 instead of 2.'] });
    expect(band.title).toContain('not sent');
  });

  it('names the item and counts it', () => {
    const pack = packOf({ last: { itemId: '1', qty: 1 } });
    expect(bandOf({ ...nothing, pack, reply: counted }, en)).toMatchObject({
      tone: 'right',
      title: 'Blue mug',
      detail: 'Correct',
      count: { counted: 2, required: 5 },
    });
  });

  it('says when a line is complete, and when everything is', () => {
    const last = { itemId: '2', qty: 1 };
    const lines = [lineOf('1', 'Blue mug', 5, 2), lineOf('2', 'Red mug', 1, 1)];
    expect(bandOf({ ...nothing, pack: packOf({ lines, last }), reply: counted }, en).detail).toBe(
      'Line complete',
    );
    const pack = packOf({ lines: packedLines, phase: 'tracking', last });
    expect(bandOf({ ...nothing, pack, reply: counted }, en).detail).toBe('All items are in the box');
  });

  it('says of a label of another carrier which one was expected', () => {
    const track = { carrierCode: 'dhl', title: 'DHL', trackNumber: 'JJD0099999999' };
    const parcels = [{ parcel: 1, sealed: false, items: [], track }];
    const pack = packOf({ lines: packedLines, phase: 'tracking', parcels });
    const asked = { ...pack, order: { ...pack.order, shippingMethod: 'UPS Standard' } };
    const answer = { outcome: 'track' as const, warnings: ['other_carrier'] };
    const reply: ScanReply = { kind: 'answer', raw: 'JJD0099999999', answer };
    const band = bandOf({ ...nothing, pack: asked, reply }, en);
    expect(band).toMatchObject({ tone: 'warn', title: 'Label of another carrier' });
    expect(band.detail).toContain('Expected: UPS Standard. Taken: DHL: JJD0099999999.');
    const facts = { chosenCarrier: 'gls' };
    const chosen: ScanReply = { ...reply, answer: { ...answer, facts } };
    expect(bandOf({ ...nothing, pack: asked, reply: chosen }, en).detail).toContain('Expected: GLS. Taken');
  });

  it('asks whether a number like no other of its carrier is the right barcode', () => {
    const track = { carrierCode: 'ups', title: 'UPS', trackNumber: '42090210' };
    const parcels = [{ parcel: 1, sealed: false, items: [], track }];
    const pack = packOf({ lines: packedLines, phase: 'tracking', parcels });
    const answer = { outcome: 'track' as const, warnings: ['unusual_number'] };
    const band = bandOf({ ...nothing, pack, reply: { kind: 'answer', raw: '42090210', answer } }, en);
    expect(band.tone).toBe('warn');
    expect(band.detail).toContain('Taken: 42090210. UPS has no numbers like this.');
  });

  it('keeps a refusal in sight over the answer of the scan, with the names and without saying the title twice', () => {
    const band = bandOf({ ...nothing, pack: packOf({ refusal: wrongItem }), reply: counted }, en);
    expect(band).toMatchObject({ tone: 'wrong', title: 'Wrong item', needs: 'acknowledge', scanned: '123' });
    expect(band.detail).toBe('Expected Red mug, got Blue mug.');
  });

  it('names what was expected and what came in German too', () => {
    const band = bandOf({ ...nothing, pack: packOf({ refusal: wrongItem }) }, de);
    expect(band.title).toBe('Falscher Artikel');
    expect(band.detail).toBe('Erwartet: Red mug. Gescannt: Blue mug.');
  });

  it('counts goods that are too old, and warns with their date', () => {
    const reply: ScanReply = {
      kind: 'answer',
      raw: 'x',
      answer: { outcome: 'counted', itemId: '1', warnings: ['expired'] },
    };
    const pack = packOf({ last: { itemId: '1', qty: 1, goods: { expiry: '2025-01-31' } } });
    const band = bandOf({ ...nothing, pack, reply }, en);
    expect(band).toMatchObject({ tone: 'warn', title: 'Blue mug', count: { counted: 2, required: 5 } });
    expect(band.detail).toContain('Expired on Jan 31, 2025.');
    expect(bandOf({ ...nothing, pack, reply }, de).detail).toContain('Abgelaufen am 31.01.2025.');
  });

  it('says that a piece, not a label, was packed before', () => {
    const serial = {
      reason: 'already_used' as const,
      scanned: 'x',
      message: 'This very piece is already counted: Blue mug, serial number 7. Scan another one.',
      facts: { because: 'serial', serial: '7', name: 'Blue mug' },
    };
    const facts = { ...nothing, pack: packOf({ refusal: serial }) };
    expect(bandOf(facts, en).title).toBe('Piece already packed');
    expect(bandOf(facts, de)).toMatchObject({
      title: 'Stück schon gepackt',
      detail: 'Genau dieses Stück ist schon gezählt: Blue mug, Seriennummer 7. Ein anderes scannen.',
    });
  });

  it('says that a code was misread', () => {
    const misread = {
      reason: 'unknown_code' as const,
      scanned: '4006381333932',
      message: 'Unknown code: The check digit does not fit: the barcode was misread or mistyped. Scan again.',
      facts: { because: 'misread', fault: 'check_digit' },
    };
    const facts = { ...nothing, pack: packOf({ refusal: misread }) };
    expect(bandOf(facts, en).detail).toMatch(/^The check digit does not fit/);
    expect(bandOf(facts, de).detail).toMatch(/^Die Prüfziffer stimmt nicht/);
  });

  it('is ready again once a refusal was acknowledged', () => {
    const answer = { outcome: 'refused' as const, reason: 'wrong_item' as const };
    const refusing: ScanReply = {
      kind: 'answer',
      raw: '123',
      answer: { ...answer, pack: packOf({ refusal: wrongItem }) },
    };
    expect(bandOf({ ...nothing, pack: packOf(), reply: refusing }, en).tone).toBe('idle');
  });

  it('keeps a refusal without an open order until the next scan', () => {
    const reply: ScanReply = {
      kind: 'answer',
      raw: '123',
      answer: { outcome: 'refused', reason: 'nothing_open', message: 'Scan an order first.' },
    };
    expect(bandOf({ ...nothing, reply }, en)).toMatchObject({ tone: 'wrong', needs: 'acknowledge' });
  });

  it('offers to teach an unknown code only where the station allows it', () => {
    const refusal = {
      reason: 'unknown_code' as const,
      scanned: 'X1',
      message: 'Unknown code: X1',
      facts: {},
    };
    const pack = packOf({ refusal });
    expect(bandOf({ ...nothing, pack }, en).needs).toBe('teach');
    expect(bandOf({ ...nothing, pack, mayTeach: false }, en).needs).toBe('acknowledge');
  });

  it('puts a changed order before everything, and never offers to go on with one that left', () => {
    const changed = packOf({
      refusal: wrongItem,
      interruption: { kind: 'order_changed', changes: ['Red mug was taken out.'], details: [] },
    });
    expect(bandOf({ ...nothing, pack: changed }, en)).toMatchObject({
      tone: 'warn',
      needs: 'take_change',
      changes: ['Red mug was taken out.'],
    });
    const gone = packOf({ interruption: { kind: 'order_gone', changes: [], details: [] } });
    expect(bandOf({ ...nothing, pack: gone }, en)).toMatchObject({ tone: 'wrong', needs: 'put_back' });
  });

  it('says that a scan could not be saved and lets it be tried again', () => {
    const stuck = callFailure('disk_full', 'The disk is full.');
    expect(bandOf({ ...nothing, stuck, pack: packOf() }, en)).toMatchObject({
      tone: 'wrong',
      needs: 'retry',
    });
  });

  it('shows a finished parcel as saved even without an answer of its own', () => {
    const pack = packOf({ phase: 'finished', lines: packedLines, entryId: 'e1' });
    expect(bandOf({ ...nothing, pack }, en)).toMatchObject({ tone: 'right', detail: 'FO-1' });
  });

  it.each(refusalReasons)('has a title and a sentence for the refusal %s in both languages', (reason) => {
    const refusal = { reason, scanned: '1', message: 'What happened.', facts: {} };
    for (const t of [en, de]) {
      const band = bandOf({ ...nothing, pack: packOf({ refusal }), mayTeach: false }, t);
      expect(band.title).toMatch(/\S/);
      expect(band.detail).toMatch(/\S.*[.]$/);
      expect(band.detail).not.toContain('undefined');
    }
  });

  it.each([
    [{ because: 'product' }, 'not_a_track', 'That is a product'],
    [{ because: 'this_order' }, 'not_a_track', 'That is the order number'],
    [{ because: 'misread', service: 'DHL' }, 'not_a_track', 'Misread code'],
    [{ because: 'misread', fault: 'check_digit' }, 'unknown_code', 'Misread code'],
    [{ name: 'Mug', required: 3, open: 0, quantity: 1, short: 2 }, 'too_many', 'Reported as missing'],
    [{ name: 'Mug', required: 3, open: 1, quantity: 2, short: 0 }, 'too_many', 'Too many in this pack'],
    [{ name: 'Mug', required: 3, open: 0, quantity: 1, short: 0 }, 'too_many', 'One too many'],
    [{ because: 'serial', serial: 'S', name: 'Mug' }, 'already_used', 'Piece already packed'],
  ] as const)('says what the station knows beyond the reason: %o', (facts, reason, title) => {
    const refusal = { reason, scanned: '1', message: 'What happened.', facts };
    const pack = packOf({ refusal });
    expect(bandOf({ ...nothing, pack }, en).title).toBe(title);
    expect(bandOf({ ...nothing, pack }, de).title).not.toBe(title);
    expect(bandOf({ ...nothing, pack }, de).detail).not.toContain('undefined');
  });

  it('offers to teach no code that was read wrong', () => {
    const refusal = {
      reason: 'unknown_code' as const,
      scanned: '1',
      message: 'm',
      facts: { because: 'misread' },
    };
    expect(bandOf({ ...nothing, pack: packOf({ refusal }) }, en).needs).toBe('acknowledge');
  });

  it('tells on which day a label was used before', () => {
    const day = 24 * 60 * 60 * 1000;
    const facts = { usedBy: 'order FO-9', orderId: 'FO-9', at: 10 * day };
    const refusal = { reason: 'already_used' as const, scanned: '1', message: 'm', facts };
    const band = { ...nothing, pack: packOf({ refusal }), now: 11 * day };
    expect(bandOf(band, en).detail).toBe('It was used for FO-9 yesterday. Print a new label.');
    expect(bandOf(band, de).detail).toContain('FO-9 (gestern)');
  });

  it('is no tick when a command could not be done, and says why in the language of the station', () => {
    const error = callFailure('illegal_state', 'There is nothing to undo in this order.');
    const answer = { outcome: 'command' as const, command: 'UNDO', message: error.message, error };
    const reply: ScanReply = { kind: 'answer', raw: 'PB:UNDO', answer };
    const band = bandOf({ ...nothing, pack: packOf(), reply }, de);
    expect(band).toMatchObject({ tone: 'wrong', needs: 'acknowledge' });
    expect(`${band.title} ${band.detail}`).not.toContain('nothing to undo');
    const done: ScanReply = { ...reply, answer: { outcome: 'command', command: 'UNDO' } };
    expect(bandOf({ ...nothing, pack: packOf(), reply: done }, en)).toMatchObject({
      tone: 'right',
      detail: 'Undo',
    });
  });

  it('says why a command was not done, where the station names it', () => {
    const error = callFailure('bad_request', '4 is too many', { qty: 4, open: 2, because: 'too_many' });
    const answer = { outcome: 'command' as const, command: 'QTY', message: error.message, error };
    const reply: ScanReply = { kind: 'answer', raw: 'PB:QTY:5', answer };
    expect(bandOf({ ...nothing, pack: packOf(), reply }, en).detail).toBe(
      'That is too many: only 2 still to pack.',
    );
    expect(bandOf({ ...nothing, pack: packOf(), reply }, de).detail).toContain('2 sind offen');
  });

  it('asks for no label when each parcel has one, and says after FINISH what is said after a last label', () => {
    const track = { carrierCode: 'ups', title: 'UPS', trackNumber: '1Z1' };
    const parcels = [{ parcel: 1, sealed: false, items: [{ itemId: '1', qty: 5 }], track }];
    const pack = packOf({ phase: 'tracking', lines: packedLines, parcels });
    expect(bandOf({ ...nothing, pack }, de).detail).toBe('Alles ist gepackt und etikettiert');
    const reply: ScanReply = {
      kind: 'answer',
      raw: 'PB:FINISH',
      answer: { outcome: 'command', command: 'FINISH' },
    };
    const finished = packOf({ phase: 'finished', lines: packedLines, parcels });
    expect(bandOf({ ...nothing, pack: finished, reply }, de)).toMatchObject({
      tone: 'right',
      title: 'Gepackt und gespeichert',
      detail: finished.orderId,
    });
  });

  it('says that no carrier was recognised, which may be a wrong number', () => {
    const track = { carrierCode: 'custom', title: 'Carrier', trackNumber: '12345678' };
    const parcels = [{ parcel: 1, sealed: false, items: [{ itemId: '1', qty: 5 }], track }];
    const pack = packOf({ phase: 'tracking', lines: packedLines, parcels });
    const reply: ScanReply = { kind: 'answer', raw: '12345678', answer: { outcome: 'track' } };
    expect(bandOf({ ...nothing, pack, reply }, de).detail).toBe('Paketdienst nicht erkannt: 12345678');
  });

  it('shows the whole label where only a part of it is the number', () => {
    const track = { carrierCode: 'dhl', title: 'DHL', trackNumber: 'JD1' };
    const parcels = [{ parcel: 1, sealed: false, items: [{ itemId: '1', qty: 5 }], track }];
    const pack = packOf({ phase: 'tracking', lines: packedLines, parcels });
    const reply = (raw: string): ScanReply => ({ kind: 'answer', raw, answer: { outcome: 'track' } });
    expect(bandOf({ ...nothing, pack, reply: reply('%0012345JD1') }, en)).toMatchObject({
      detail: 'DHL: JD1',
      label: '%0012345JD1',
    });
    expect(bandOf({ ...nothing, pack, reply: reply('jd 1') }, en).label).toBeUndefined();
  });

  it('asks for the instructions to be confirmed before anything else counts, also behind a refusal', () => {
    const pack = packOf({ instructions: 'due' });
    expect(bandOf({ ...nothing, pack }, en)).toMatchObject({ tone: 'warn', needs: 'read' });
    const refusal = { reason: 'instructions_unread' as const, scanned: '1', message: 'm', facts: {} };
    expect(bandOf({ ...nothing, pack: { ...pack, refusal } }, en)).toMatchObject({
      tone: 'wrong',
      needs: 'read',
    });
    expect(bandOf({ ...nothing, pack: packOf({ instructions: 'read' }) }, en).needs).toBeNull();
  });

  it('asks which order is meant while none is open, until one is', () => {
    const options = [
      { connectionId: 'c1', orderId: 'FO-1', sku: 'A', name: 'Red mug' },
      { connectionId: 'c1', orderId: 'FO-2', sku: 'B', name: 'Blue mug' },
    ];
    const answer = { outcome: 'choose' as const, reason: 'ambiguous' as const, options };
    const reply: ScanReply = { kind: 'answer', raw: 'X', answer };
    expect(bandOf({ ...nothing, reply }, en)).toMatchObject({
      tone: 'warn',
      needs: 'choose',
      openings: options,
    });
    expect(bandOf({ ...nothing, reply, pack: packOf() }, en).openings).toBeUndefined();
  });
});

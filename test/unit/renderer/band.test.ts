import { describe, expect, it } from 'vitest';
import { callFailure } from '../../../main/contract/errors.ts';
import { refusalReasons } from '../../../main/contract/packing.ts';
import { de } from '../../../renderer/i18n/de.ts';
import { en } from '../../../renderer/i18n/en.ts';
import type { ScanReply } from '../../../renderer/state/ui.ts';
import { type BandFacts, bandOf } from '../../../renderer/view/band.ts';
import { lineOf, packedLines, packOf } from './support/packs.ts';

const nothing: BandFacts = { pack: null, reply: null, stuck: null, mayTeach: true };
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

  it('names the item and counts it', () => {
    const pack = packOf({ last: { itemId: '1', qty: 1 } });
    expect(bandOf({ ...nothing, pack, reply: counted }, en)).toMatchObject({
      tone: 'right',
      title: 'Blue mug',
      detail: 'Right',
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
});

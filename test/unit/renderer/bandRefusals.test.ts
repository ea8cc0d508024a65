import { describe, expect, it } from 'vitest';
import { refusalReasons } from '../../../main/contract/packing.ts';
import { de } from '../../../renderer/i18n/de.ts';
import { en } from '../../../renderer/i18n/en.ts';
import type { ScanReply } from '../../../renderer/state/ui.ts';
import { bandOf } from '../../../renderer/view/band.ts';
import { counted, nothing, wrongItem } from './support/bandFacts.ts';
import { packOf } from './support/packs.ts';

describe('the answer band, when a scan is refused', () => {
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
});

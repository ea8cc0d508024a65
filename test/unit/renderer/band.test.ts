import { describe, expect, it } from 'vitest';
import { callFailure } from '../../../main/contract/errors.ts';
import { de } from '../../../renderer/i18n/de.ts';
import { en } from '../../../renderer/i18n/en.ts';
import type { ScanReply } from '../../../renderer/state/ui.ts';
import { bandOf } from '../../../renderer/view/band.ts';
import { counted, nothing, wrongItem } from './support/bandFacts.ts';
import { lineOf, packedLines, packOf } from './support/packs.ts';

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

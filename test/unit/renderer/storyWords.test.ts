import { expect, test } from 'vitest';
import { type StoryFacts, type StoryKind, type StoryRow, storyKinds } from '../../../main/contract/story.ts';
import { translationFor } from '../../../renderer/i18n/language.ts';
import { checkWords, storySentence, whoDidIt } from '../../../renderer/view/storyWords.ts';

const en = translationFor('en');
const de = translationFor('de');

function rowOf(kind: StoryKind, facts?: StoryFacts, more: Partial<StoryRow> = {}): StoryRow {
  const digests = { detailDigest: 'd', previous: 'p', digest: 'x' };
  const row = { orderSeq: 1, stationSeq: 1, at: 0, station: 'Bench 1', packer: 'Ada', kind, ...digests };
  return facts === undefined
    ? { ...row, ...more }
    : { ...row, detail: JSON.stringify(facts), salt: 's', ...more };
}

const said = (kind: StoryKind, facts: StoryFacts): readonly string[] =>
  [en, de].map(({ t, f }) => storySentence(rowOf(kind, facts), t, f));

const pieces = [{ itemId: '1', sku: 'A', name: 'Vase', qty: 2 }];

test('each row says what happened in the language of the packer', () => {
  expect(said('opened', { lines: 2, count: 3 })).toEqual([
    'Opened for packing: 2 lines, 3 pieces.',
    'Zum Packen geöffnet: 2 Positionen, 3 Stück.',
  ]);
  const counted = { raw: ']E04006381333931', reading: { kind: 'gtin', text: '4006381333931' } };
  const events = [{ kind: 'counted' as const, pieces, how: 'scan' as const }];
  expect(said('scan', { ...counted, answer: { outcome: 'counted' }, events })).toEqual([
    'Scanned 4006381333931: 2 × Vase counted.',
    '4006381333931 gescannt: 2 × Vase gezählt.',
  ]);
  expect(said('scan', { raw: 'X', answer: { outcome: 'refused', reason: 'unknown_code' } })).toEqual([
    'Scanned X: Refused: Unknown code.',
    'X gescannt: Abgewiesen: Unbekannter Code.',
  ]);
  expect(said('counted', { pieces, how: 'manual', reason: 'torn' })[0]).toBe(
    '2 × Vase counted without a scan: torn.',
  );
  expect(said('decided', { action: 'ship', count: 3, trackNumbers: ['1Z'] })[0]).toBe(
    'Shipment of 3 pieces saved for ShipperOne: 1Z.',
  );
  expect(said('decided', { action: 'accept', lines: 4, count: 9, rejected: 1 })[0]).toBe(
    'Answer saved for ShipperOne: 3 lines, 9 pieces accepted, 1 line rejected.',
  );
  expect(said('tried', { number: 2, outcome: 'server_error', status: 503 })[0]).toBe(
    'Try 2: ShipperOne had an internal error: 503.',
  );
  expect(said('entry_state', { action: 'ship', state: 'confirmed' })).toEqual([
    'ShipperOne confirmed the shipment.',
    'ShipperOne hat die Sendung bestätigt.',
  ]);
  expect(said('entry_act', { act: 'discarded', reason: 'by phone' })[0]).toBe('Discarded: by phone.');
});

test('every kind of row has a sentence, with no facts and with erased ones', () => {
  for (const kind of storyKinds)
    for (const { t, f } of [en, de]) {
      expect(storySentence(rowOf(kind, {}), t, f), kind).toMatch(/\S/);
      expect(storySentence(rowOf(kind), t, f)).toBe(t.story.erased(t.story.kind[kind]));
      // Another program's text in its place: the row is still told, and the check says that it was changed.
      expect(storySentence(rowOf(kind, undefined, { detail: '{' }), t, f)).toBe(t.story.kind[kind]);
    }
});

test('who did it is the packer, with the lead who allowed it, or the station', () => {
  expect(whoDidIt(rowOf('counted', {}, { approvedBy: 'Lea' }), en.t)).toBe('Ada, allowed by Lea');
  expect(whoDidIt(rowOf('tried', {}, { packer: '' }), de.t)).toBe('von selbst');
  expect(whoDidIt(rowOf('scan', {}, { packer: '' }), de.t)).toBe('ohne Namen');
});

test('the check is told in words: whole, or where it breaks and how', () => {
  expect(checkWords({ whole: true, rows: 1 }, en.t)).toBe(
    'Checked: 1 row unchanged, none missing in between.',
  );
  expect(checkWords({ whole: false, rows: 9, brokenAt: 6, why: 'missing' }, de.t)).toBe(
    'Vor Zeile 6 fehlen Zeilen.',
  );
});

import { expect, test } from 'vitest';
import type { OrderChange } from '../../../main/contract/orderChanges.ts';
import { entryError } from '../../../main/contract/outbox.ts';
import { interruption } from '../../../main/contract/packing.ts';
import { packEvent } from '../../../main/core/packing/packEvent.ts';
import { de } from '../../../renderer/i18n/de.ts';
import { en } from '../../../renderer/i18n/en.ts';
import { changeWords, stoppedWords } from '../../../renderer/view/changes.ts';

const every: readonly OrderChange[] = [
  { code: 'new_item', name: 'Tasse', qty: 2 },
  { code: 'became', before: 'Tasse', after: 'Kanne' },
  { code: 'quantity', name: 'Tasse', before: 2, after: 1500 },
  { code: 'removed', name: 'Tasse', qty: 2 },
  { code: 'address' },
  { code: 'shipping_method', method: 'Express' },
  { code: 'shipping_method' },
  { code: 'notes' },
  { code: 'cod', amount: 4.5, currency: 'EUR' },
  { code: 'cod' },
  { code: 'gone', because: 'failed' },
];

test('each change is told in the language of the station, with the names and numbers it is about', () => {
  const found = { kind: 'order_changed' as const, changes: ['English.'], details: [...every] };
  const [german, english] = [changeWords(found, de), changeWords(found, en)];
  for (const words of [german, english]) {
    expect(new Set(words).size).toBe(every.length);
    for (const sentence of words) expect(sentence).toMatch(/^\S.*\.$/);
    expect(words.join()).not.toMatch(/undefined|null/);
  }
  expect(german).toContain('Tasse: 1.500 statt 2.');
  expect(german).toContain('Nachnahme jetzt: 4,50\u00a0€.');
  expect(english).toContain('Taken out: 2 × Tasse.');
});

test('a change that an older version wrote keeps its English sentence instead of falling silent', () => {
  const old = interruption.parse({ kind: 'order_changed', changes: ['The address changed.'] });
  expect(changeWords(old, de)).toEqual(['The address changed.']);
  const journalled = packEvent.parse({
    kind: 'interrupted',
    interruption: { kind: 'order_gone', changes: [] },
  });
  expect(journalled).toMatchObject({ interruption: { details: [] } });
});

test('a parcel that was stopped says what changed in the language of the station', () => {
  const stopped = entryError.parse({
    code: 'order_changed',
    message: 'The address changed: print a new label.',
    changes: [{ code: 'address' }],
  });
  expect(stoppedWords(stopped, de)).toEqual([de.orderChange({ code: 'address' })]);
  expect(stoppedWords({ code: 'refused', message: 'No such item' }, de)).toEqual(['No such item']);
});

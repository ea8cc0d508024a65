import { describe, expect, it } from 'vitest';
import { de as deWords } from '../../../renderer/i18n/de.ts';
import { formatsIn } from '../../../renderer/i18n/formats.ts';
import { preferredLanguage } from '../../../renderer/i18n/language.ts';
import { readStamp } from '../../../renderer/i18n/stamps.ts';

const minute = 60_000;
const en = formatsIn('en');
const de = formatsIn('de');

describe('formats', () => {
  it('say an age in its largest whole unit', () => {
    expect([40_000, 14 * minute, 3 * 60 * minute, 49 * 60 * minute].map(en.age)).toEqual([
      '40 sec',
      '14 min',
      '3 hr',
      '2 days',
    ]);
    expect(de.age(14 * minute)).toBe('14 Min.');
  });

  it('are bent by the German words before them', () => {
    const three = deWords.common.ago(de.age(72 * 60 * minute));
    expect(three).toBe('vor 3 Tagen');
    expect(deWords.outbox.nextTry(de.age(14 * minute))).toBe('nächster Versuch in 14 Min.');
  });

  it('never show a clock that runs ahead as a negative age', () => {
    expect(en.age(-5000)).toBe('0 sec');
  });

  it('write money with its currency, and an unknown currency as it came', () => {
    expect(en.money(45.9, 'EUR')).toBe('€45.90');
    expect(de.money(45.9, 'EUR').replace(/\s/, ' ')).toBe('45,90 €');
    expect(en.money(45.9, 'Taler')).toBe('45.90 Taler');
    expect(en.money(45.9, undefined)).toBe('45.90');
  });
});

describe('stamps', () => {
  it("read ShipperOne's time in the connection's zone, in summer and in winter", () => {
    expect(readStamp('2026-03-01 08:30:00', 'Europe/Berlin')).toBe(Date.parse('2026-03-01T07:30:00Z'));
    expect(readStamp('2026-07-01 08:30:00', 'Europe/Berlin')).toBe(Date.parse('2026-07-01T06:30:00Z'));
  });

  it('keep a zone that was sent', () => {
    expect(readStamp('2026-03-01T08:30:00Z', 'Europe/Berlin')).toBe(Date.parse('2026-03-01T08:30:00Z'));
    expect(readStamp('2026-03-01T08:30:00+05:30', 'UTC')).toBe(Date.parse('2026-03-01T03:00:00Z'));
  });

  it('answer null to what is no date', () => {
    expect(readStamp('soon', 'UTC')).toBeNull();
    expect(readStamp(undefined, 'UTC')).toBeNull();
  });
});

it("the computer's language is taken before the station has told its own", () => {
  expect(preferredLanguage(['fr-FR', 'de-AT'])).toBe('de');
  expect(preferredLanguage(['fr-FR'])).toBe('en');
});

import { describe, expect, it } from 'vitest';
import { en } from '../../../renderer/i18n/en.ts';
import { lengthen, longerBy, longWords } from '../../../renderer/i18n/longWords.ts';

describe('the words that layouts are tested with', () => {
  it.each(['Settings', 'OK', 'Scan the next order or item.', 'Crwth'])('%s is 40 % longer', (text) => {
    expect(lengthen(text).length).toBe(Math.ceil(text.length * longerBy));
  });

  it('grow as words, so that it is the word that must fit and not a row of words that may break', () => {
    expect(lengthen('Diagnostics').split(' ')).toHaveLength(1);
  });

  it('are those of the whole catalogue: texts, lists, and sentences made of facts', () => {
    const long = longWords(en);
    expect(long.nav.pack.length).toBeGreaterThan(en.nav.pack.length);
    expect(long.common.orders(12).length).toBeGreaterThan(en.common.orders(12).length);
    expect(long.pack.reasons).toHaveLength(en.pack.reasons.length);
    expect(long.pack.reasons[0]?.length).toBeGreaterThan(en.pack.reasons[0]?.length ?? 0);
  });
});

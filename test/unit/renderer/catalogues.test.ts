import { describe, expect, it } from 'vitest';
import { de } from '../../../renderer/i18n/de.ts';
import { en } from '../../../renderer/i18n/en.ts';

/** Every text and sentence-maker of a catalogue by its dotted name. */
function leavesOf(value: unknown, name = ''): ReadonlyMap<string, unknown> {
  if (typeof value !== 'object' || value === null) return new Map([[name, value]]);
  const parts = Object.entries(value).map(([key, part]) =>
    leavesOf(part, name === '' ? key : `${name}.${key}`),
  );
  return new Map(parts.flatMap((part) => [...part]));
}

const english = leavesOf(en);
const german = leavesOf(de);

describe('the catalogues', () => {
  it('have the same names, down to each item of a list', () => {
    expect([...german.keys()].toSorted()).toEqual([...english.keys()].toSorted());
  });

  it('hold no empty text and no sentence-maker on one side only', () => {
    for (const [name, text] of english) {
      expect(typeof german.get(name), name).toBe(typeof text);
      if (typeof text === 'string') expect(text.trim(), name).not.toBe('');
      const other = german.get(name);
      if (typeof other === 'string') expect(other.trim(), name).not.toBe('');
    }
  });

  it('leave nothing untranslated but what is the same in both', () => {
    const same = [...english].filter(([name, text]) => typeof text === 'string' && german.get(name) === text);
    const words = new Set(same.map(([, text]) => text));
    expect([...words].toSorted()).toEqual([
      'A4',
      'Barcode',
      'CR LF',
      'CSV',
      'Deutsch',
      'Electron',
      'English',
      'Enter (CR)',
      'F12',
      'F8',
      'JSON',
      'Letter',
      'Logo',
      'Name',
      'Offline',
      'Online',
      'PIN',
      'Port',
      'Scanner',
      'Shop',
      'Station',
      'Tab',
      'Token',
      'Updates',
      'Version',
    ]);
  });

  it('count one and many by the rules of each language', () => {
    expect([en.common.orders(1), en.common.orders(1200)]).toEqual(['1 order', '1,200 orders']);
    expect([de.common.orders(1), de.common.orders(1200)]).toEqual(['1 Auftrag', '1.200 Aufträge']);
  });
});

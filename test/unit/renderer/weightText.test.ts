import { describe, expect, it } from 'vitest';
import { readWeight, typedWeight } from '../../../renderer/view/weightText.ts';

describe('a weight typed by hand', () => {
  it('is read with a comma or a point, in the unit of the station', () => {
    expect(readWeight('1,25', 'kg')).toEqual({ ok: true, grams: 1250 });
    expect(readWeight(' 1.250 ', 'kg')).toEqual({ ok: true, grams: 1250 });
    expect(readWeight('850', 'g')).toEqual({ ok: true, grams: 850 });
    expect(readWeight('2', 'lb')).toEqual({ ok: true, grams: 907.185 });
    expect(readWeight('.5', 'oz')).toEqual({ ok: true, grams: 14.175 });
  });

  it('says what is wrong with it', () => {
    const why = (text: string, unit: Parameters<typeof readWeight>[1] = 'kg') => {
      const read = readWeight(text, unit);
      return read.ok ? read.grams : read.because;
    };
    expect(why('  ')).toBe('empty');
    for (const text of ['two', '1.2.3', '1,2,3', '-3', '1e3', '1 kg', '.']) {
      expect(why(text), text).toBe('not_a_number');
    }
    expect(why('0')).toBe('too_small');
    expect(why('0,0004')).toBe('too_small');
    expect(why('1000')).toBe(1_000_000);
    expect(why('1000,1')).toBe('too_large');
    expect(why('999999999', 'lb')).toBe('too_large');
  });

  it('comes back as it was typed', () => {
    for (const unit of ['g', 'kg', 'lb', 'oz'] as const) {
      const read = readWeight('12.5', unit);
      expect(read.ok && typedWeight(read.grams, unit)).toBe('12.5');
    }
  });
});

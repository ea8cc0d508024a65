import { describe, expect, it } from 'vitest';
import { waitAfter, waitLeft } from '../../../main/core/packers/throttling.ts';

const seconds = (count: number): number => waitAfter(count) / 1000;

describe('wrong PINs', () => {
  it('cost nothing up to the fourth, 30 s at the fifth, then twice as much each time, 15 minutes at most', () => {
    expect([0, 1, 4, 5, 6, 7, 8, 9, 10, 11, 500].map(seconds)).toEqual([
      0, 0, 0, 30, 60, 120, 240, 480, 900, 900, 900,
    ]);
  });

  it('are waited for from the last of them', () => {
    expect(waitLeft({ count: 5, lastAt: 1000 }, 1000)).toBe(30_000);
    expect(waitLeft({ count: 5, lastAt: 1000 }, 30_999)).toBe(1);
    expect(waitLeft({ count: 5, lastAt: 1000 }, 31_000)).toBe(0);
  });

  it('are not waited for longer because the clock was put back', () => {
    expect(waitLeft({ count: 5, lastAt: 9_000_000 }, 1000)).toBe(30_000);
  });
});

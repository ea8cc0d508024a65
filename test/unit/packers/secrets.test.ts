import { describe, expect, it } from 'vitest';
import { badgeSigns, isWholeBadge } from '../../../main/contract/commandCodes.ts';
import { badgeForms, hashBadge, newBadge } from '../../../main/core/packers/badge.ts';
import { hashPin, isPinHash, isPinOf } from '../../../main/core/packers/pinHash.ts';
import { readBarcode } from '../../../main/core/scanning/readBarcode.ts';

describe('a PIN', () => {
  it('is kept as a salted hash that fits it alone', async () => {
    const [one, other] = await Promise.all([hashPin('4711'), hashPin('4711')]);
    expect(one).not.toBe(other);
    expect(one).not.toContain('4711');
    expect([await isPinOf('4711', one), await isPinOf('4711', other)]).toEqual([true, true]);
    expect([await isPinOf('4712', one), await isPinOf('', one)]).toEqual([false, false]);
    expect(isPinHash(one)).toBe(true);
  });

  it('never fits what is no hash, and no file makes this computer work for hours', async () => {
    expect(await isPinOf('4711', 'scrypt$1$1$1$x$y')).toBe(false);
    const hash = await hashPin('4711');
    for (const wrong of ['', '4711', hash.replace('$16384$', '$65536$'), hash.replace('$8$1$', '$9$9$')]) {
      expect(isPinHash(wrong)).toBe(false);
    }
  });
});

describe('a badge', () => {
  it('is found under every form in which a scanner may send it', () => {
    const badge = newBadge();
    for (const raw of [badge, ` ${badge} `, `]C0${badge}`, badge.toLowerCase()]) {
      expect(badgeForms(raw).map(hashBadge)).toContain(hashBadge(badge));
    }
  });

  it('is seen to be misread, differs from every other, and is no command', () => {
    const badges = Array.from({ length: 50 }, newBadge);
    expect(new Set(badges).size).toBe(50);
    for (const badge of badges) {
      expect(isWholeBadge(badge)).toBe(true);
      for (const sign of badgeSigns.replace(badge.charAt(6), '')) {
        expect(isWholeBadge(`${badge.slice(0, 6)}${sign}${badge.slice(7)}`)).toBe(false);
      }
      expect(readBarcode(badge).command).toBeUndefined();
    }
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(join(import.meta.dirname, '../../../renderer/design/tokens.css'), 'utf8');

function coloursOf(theme: 'light' | 'dark'): ReadonlyMap<string, string> {
  const block = new RegExp(`data-theme="${theme}"\\]\\s*\\{([^}]*)\\}`).exec(css)?.[1] ?? '';
  const shared = css.slice(css.indexOf('--mark-0') - 10);
  const found = `${block}${shared}`.matchAll(/--([a-z0-9-]+):\s*(#[0-9a-f]{6})/g);
  return new Map([...found].map(([, name = '', value = '']) => [name, value]));
}

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(colour: string): number {
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = parts.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [bright = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (bright + 0.05) / (dark + 0.05);
}

/** On the bench: read at arm's length and at 2 m. */
const benchPairs = [
  ['ink', 'ground'],
  ['ink', 'surface'],
  ['ink', 'raised'],
  ['ink', 'warn-soft'],
  ['ink', 'right-soft'],
  ['ink', 'accent-soft'],
  ['ink-soft', 'raised'],
  ['ink-soft', 'surface'],
  ['right-ink', 'right'],
  ['wrong-ink', 'wrong'],
  ['warn-ink', 'warn'],
  ['accent-ink', 'accent'],
  ['warn-text', 'warn-soft'],
  // Words on the bench besides the band: short lines, badges, what an order asks for.
  ['warn-text', 'raised'],
  ['warn-text', 'surface'],
  ['ink', 'wrong-soft'],
  ['accent', 'raised'],
] as const;

const textPairs = [
  ['ink-soft', 'accent-soft'],
  ['ink-soft', 'right-soft'],
  ['ink-soft', 'ground'],
  ['right', 'right-soft'],
  ['right', 'surface'],
  ['wrong', 'wrong-soft'],
  ['wrong', 'raised'],
  ['accent', 'accent-soft'],
  ['accent', 'raised'],
  ...Array.from({ length: 8 }, (_, mark) => ['mark-ink', `mark-${mark}`] as const),
] as const;

describe.each(['light', 'dark'] as const)('contrast of the %s theme', (theme) => {
  const colours = coloursOf(theme);
  const contrastOf = (text: string, ground: string): number =>
    contrast(colours.get(text) ?? '', colours.get(ground) ?? '');

  it.each(benchPairs)('%s on %s is at least 7:1', (text, ground) => {
    expect(contrastOf(text, ground)).toBeGreaterThanOrEqual(7);
  });

  it.each(textPairs)('%s on %s is at least 4.5:1', (text, ground) => {
    expect(contrastOf(text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it('edges of fields and buttons are at least 3:1', () => {
    expect(contrastOf('line-strong', 'raised')).toBeGreaterThanOrEqual(3);
    expect(contrastOf('line-strong', 'surface')).toBeGreaterThanOrEqual(3);
  });

  it('the mark of the focus is at least 3:1 on every ground it may stand on', () => {
    for (const ground of [
      'ground',
      'surface',
      'raised',
      'accent-soft',
      'right-soft',
      'warn-soft',
      'wrong-soft',
    ]) {
      expect(contrastOf('accent', ground), ground).toBeGreaterThanOrEqual(3);
    }
  });
});

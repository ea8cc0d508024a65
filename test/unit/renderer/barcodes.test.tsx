import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { commandCode } from '../../../main/contract/commandCodes.ts';
import { readBarcode } from '../../../main/core/scanning/readBarcode.ts';
import { Barcode } from '../../../renderer/barcode/Barcode.tsx';
import { barsOf } from '../../../renderer/barcode/bars.ts';
import { fittingWidth } from '../../../renderer/barcode/FittedBarcode.tsx';
import { de } from '../../../renderer/i18n/de.ts';
import { en } from '../../../renderer/i18n/en.ts';
import { commandSheet } from '../../../renderer/view/commandSheet.ts';
import { testCodes } from '../../../renderer/view/testCodes.ts';

test('bars have the widths of the standard', () => {
  // Start B, "A", its check character, stop: ISO/IEC 15417, tables 1 and 2.
  const widths = '211214' + '111323' + '131123' + '2331112';
  const { modules, bars } = barsOf('code128', 'A');
  const edges = [...widths].map(Number);
  let at = 0;
  const expected = edges.flatMap((width, index) => {
    const from = at;
    at += width;
    return index % 2 === 0 ? [{ from, width }] : [];
  });
  expect([modules, bars]).toEqual([at, expected]);
});

test('a barcode is drawn with its quiet zones, in black on white, without any style', () => {
  const markup = renderToStaticMarkup(
    <Barcode kind="code128" text="A" label="the letter A" moduleWidth={2} height={40} unit="px" />,
  );
  expect(markup).toContain('width="132px" height="40px" viewBox="0 0 66 1"');
  expect(markup).toContain('aria-label="the letter A"');
  expect(markup).toContain('d="M10 0h2');
  expect(markup).not.toContain('style');
});

test('a barcode on the screen is narrowed by whole pixels of the screen where it would not be seen whole', () => {
  expect(fittingWidth(2, 300, 600, 1)).toBe(2);
  expect(fittingWidth(2, 300, 590, 1)).toBe(1);
  expect(fittingWidth(2, 300, 590, 2)).toBe(1.5);
  expect(fittingWidth(1, 300, 590, 2)).toBe(1);
  // Narrower than a pixel no bar can be; then it has to be scrolled.
  expect(fittingWidth(2, 300, 100, 1)).toBe(1);
});

test('every test code holds what the set-up waits for', () => {
  for (const { kind, drawn, text } of testCodes) {
    expect(barsOf(kind, drawn).bars.length).toBeGreaterThan(10);
    if (kind === 'gs1-128') {
      expect(readBarcode(`]C1${text}`)).toMatchObject({
        ...{ kind: 'gs1', ais: { '01': '09521234543213', '10': 'Ab-7', '21': '9z' }, warnings: [] },
      });
    } else expect(drawn).toBe(text);
  }
});

test.each([
  ['en', en],
  ['de', de],
])('the sheet names every command once, each readable at the bench (%s)', (_language, words) => {
  const codes = commandSheet(words).flatMap((group) => group.codes);
  const names = codes.map(({ words: name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const { command } of codes) {
    expect(readBarcode(commandCode(command)).command).toEqual(command);
    // In a column of 62 mm, at 0.3 mm a bar.
    const { modules } = barsOf('code128', commandCode(command));
    expect((modules + 20) * 0.3).toBeLessThan(61);
  }
});

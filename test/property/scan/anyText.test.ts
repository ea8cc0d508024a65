import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { captureScans } from '../../../renderer/scan/captureScans.ts';
import { decodeWedge } from '../../../renderer/scan/decodeWedge.ts';
import { createBench, FakeField } from '../../unit/scan/fakeWindow.ts';
import { after, pressed } from '../../unit/scan/presses.ts';

/** Printable ASCII: what a scanner types on a US keyboard. One key held down is no scan, so two differ. */
const code = fc
  .string({
    unit: fc.integer({ min: 32, max: 126 }).map((point) => String.fromCharCode(point)),
    minLength: 4,
    maxLength: 60,
  })
  .filter((text) => new Set(text).size > 1);
const suffix = fc.constantFrom('', '\r', '\t', '\r\n');
/** A fast scanner: its own step, and how much each key strays from it. */
const fastGaps = fc.tuple(
  fc.integer({ min: 3, max: 20 }),
  fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 5, maxLength: 40 }),
);
/** People: at least 60 ms from key to key, and never the same twice in a row. */
const humanGaps = fc.array(fc.tuple(fc.integer({ min: 60, max: 110 }), fc.integer({ min: 150, max: 400 })), {
  minLength: 4,
  maxLength: 20,
});
const typing = fc.string({
  unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzABC 0123456789-'),
  minLength: 1,
  maxLength: 30,
});

describe('any printable text', () => {
  test('scanned fast is read as it is', () => {
    fc.assert(
      fc.property(code, suffix, fastGaps, (text, end, [step, strays]) => {
        const gaps = strays.map((stray) => step + stray);
        expect(decodeWedge(pressed(text + end, gaps)).map(({ raw }) => raw)).toEqual([text]);
      }),
    );
  });

  test('typed by a person is no scan', () => {
    fc.assert(
      fc.property(typing, fc.constantFrom('', '\r', '\t'), humanGaps, (text, end, gaps) => {
        expect(decodeWedge(pressed(text + end, gaps.flat()))).toEqual([]);
      }),
    );
  });
});

describe('between scanner and field', () => {
  test('no character is lost and none invented', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ typed: typing, scanned: code, pause: fc.integer({ min: 420, max: 900 }) }), {
          minLength: 1,
          maxLength: 4,
        }),
        humanGaps,
        fastGaps,
        (turns, slow, [step, strays]) => {
          const bench = createBench();
          const field = new FakeField();
          const raws: string[] = [];
          captureScans(bench.window, { onScan: ({ raw }) => raws.push(raw) });
          let at = 1000;
          for (const { typed, scanned, pause } of turns) {
            const keys = pressed(typed, slow.flat(), at);
            const gaps = strays.map((stray) => step + stray);
            const scan = pressed(`${scanned}\r`, gaps, after(keys, pause));
            bench.press([...keys, ...scan], field);
            at = after(scan, pause);
          }
          bench.wait(2000);
          expect(raws).toEqual(turns.map(({ scanned }) => scanned));
          expect(field.value).toBe(turns.map(({ typed }) => typed).join(''));
        },
      ),
    );
  });
});

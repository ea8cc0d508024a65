import { expect, test } from 'vitest';
import { z } from 'zod';
import { decodeWedge } from '../../../renderer/scan/decodeWedge.ts';
import type { WedgeKey } from '../../../renderer/scan/wedgeKey.ts';
import { readFixture } from '../scanning/fixtures/readFixture.ts';
import { pressed } from './presses.ts';

const recording = z.object({
  layout: z.string(),
  capsLock: z.boolean(),
  text: z.string(),
  /** What the computer made of each key of the text. */
  shown: z.string(),
});
const recordings = readFixture('../../scan/fixtures/layouts.jsonl', recording);
const special: Readonly<Record<string, string>> = { '␀': 'Process', '␁': 'Dead' };
/** Milliseconds from key to key as recorded, the slow step after a Shift included. */
const pace = [15, 13, 16, 14, 28, 15, 12];

function keysOf({ text, shown, capsLock }: z.infer<typeof recording>, suffix: string): readonly WedgeKey[] {
  const characters = [...shown];
  return pressed(text + suffix, pace).map((key) => {
    const mods = capsLock ? `${key.mods}L` : key.mods;
    if (['Shift', 'Enter', 'Tab'].includes(key.key)) return { ...key, mods };
    const character = characters.shift() ?? '';
    const isTaken = character === '␀';
    return { ...key, mods, key: special[character] ?? character, keyCode: isTaken ? 229 : key.keyCode };
  });
}

test.each(recordings)('$text through layout $layout, Caps Lock $capsLock, is read as printed', (one) => {
  for (const suffix of ['\r', '\t', '']) {
    expect(decodeWedge(keysOf(one, suffix)).map(({ raw }) => raw)).toEqual([one.text]);
  }
});

test('the recordings hold eight layouts, with Caps Lock and without', () => {
  expect(new Set(recordings.map(({ layout }) => layout)).size).toBe(8);
  expect(new Set(recordings.map(({ capsLock }) => capsLock)).size).toBe(2);
});

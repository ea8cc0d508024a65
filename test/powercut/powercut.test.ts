import { expect, test } from 'vitest';
import { cutPower } from './powercut.ts';
import { record } from './recording.ts';
import { whyNoTracer } from './tracer.ts';

const missing = whyNoTracer();
if (missing !== undefined) process.stderr.write(`The power-cut tests are not run: ${missing}.\n`);

test.skipIf(missing !== undefined)(
  'a power cut at any moment loses no decision and no scan that was answered',
  async () => {
    const recording = await record(300, 'as shipped', 1);
    const report = cutPower(recording, 500, 1);
    expect(report.failures).toEqual([]);
    expect(report).toMatchObject({ cuts: 500, cutsThatLost: 0, lost: 0, refused: 0, rebuilt: 0 });
    expect(report.decisions).toBeGreaterThan(250);
  },
  240_000,
);

test.skipIf(missing !== undefined)(
  'the same cuts lose decisions where commits are not synced',
  async () => {
    const recording = await record(60, 'synchronous=NORMAL', 1);
    expect(cutPower(recording, 50, 1).cutsThatLost).toBeGreaterThan(20);
  },
  120_000,
);

import { expect, test } from 'vitest';
import { runInThreads } from './runInThreads.ts';
import { runSchedule } from './simulation.ts';

const schedules = 10_000;

test('through crashes, lost and late answers, storms, new tokens, set clocks and weeks of sleep nothing is lost and nothing doubled', async () => {
  const report = await runInThreads(schedules, 1);
  expect(report.firstFailures).toEqual([]);
  expect(report).toMatchObject({ schedules, violations: 0 });
  expect(report.crashes).toBeGreaterThan(schedules);
}, 300_000);

test('the same seed takes the same course', () => {
  for (let seed = 1; seed <= 20; seed += 1) expect(runSchedule(seed)).toEqual(runSchedule(seed));
});

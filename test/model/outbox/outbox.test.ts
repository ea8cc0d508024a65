import { expect, test } from 'vitest';
import { runSchedules, schedulesUntilCaught } from './runSchedules.ts';
import { seededBugs } from './seededBugs.ts';
import { runSchedule } from './simulation.ts';

const schedules = 3000;

test('through crashes, lost and late answers, storms and new tokens nothing is lost and nothing doubled', () => {
  const report = runSchedules(schedules, 1);
  expect(report.firstFailures).toEqual([]);
  expect(report.crashes).toBeGreaterThan(schedules / 2);
}, 120_000);

test('the same seed takes the same course', () => {
  for (let seed = 1; seed <= 20; seed += 1) expect(runSchedule(seed)).toEqual(runSchedule(seed));
});

test.each(seededBugs)(
  'the simulation catches a bug that was put in: %s',
  (bug) => {
    expect(schedulesUntilCaught(bug, 2000, 1)).toBeDefined();
  },
  60_000,
);

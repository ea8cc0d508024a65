import { expect, test } from 'vitest';
import { schedulesUntilCaught } from './runSchedules.ts';
import { seededBugs } from './seededBugs.ts';

test.each(seededBugs)(
  'the simulation catches a bug that was put in: %s',
  (bug) => {
    expect(schedulesUntilCaught(bug, 2000, 1)).toBeDefined();
  },
  60_000,
);

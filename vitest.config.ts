import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Each in a process of its own: they put a module in the place of another, or count what a whole process does. */
const needsOwnProcess = [
  'test/unit/desktop/wiring.test.ts',
  'test/integration/costs/**/*.test.ts',
  'test/integration/sync/sweepCost.test.ts',
];

/** Ends what hangs. A slow computer with other work took 20 s for what takes 5 s of computing. */
const patience = { testTimeout: 90_000, hookTimeout: 90_000, expect: { poll: { timeout: 30_000 } } };

/**
 * Four projects: `station` needs nothing but the sources, and its files share their processes, since loading the core
 * anew for each file took longer than testing it; `apart` are those of them that cannot share; `proofs` runs the
 * models, kills the core and cuts its power, which takes longer; `packaging` needs a build. Projects begin in the order
 * of their names, so that the long proofs begin early and short files fill the end. The end-to-end tests are
 * Playwright's. Configuration files are the one place where a tool asks for a default export.
 */
export default defineConfig({
  test: {
    // Much of the time tests wait for disks and sockets: on two cores one worker, the usual number, left one of them idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        test: {
          name: 'station',
          environment: 'node',
          include: ['test/{unit,property,integration}/**/*.test.{ts,tsx}'],
          exclude: needsOwnProcess,
          isolate: false,
          ...patience,
        },
      },
      {
        test: {
          name: 'apart',
          environment: 'node',
          include: needsOwnProcess,
          ...patience,
        },
      },
      {
        test: {
          name: 'proofs',
          environment: 'node',
          include: ['test/{model,torture,powercut}/**/*.test.ts'],
          testTimeout: 240_000,
        },
      },
      {
        test: {
          name: 'packaging',
          environment: 'node',
          include: ['test/packaging/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});

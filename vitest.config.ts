import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/**
 * Three projects: `station` needs nothing but the sources; `proofs` kills the core and cuts its power, which takes
 * longer; `packaging` needs a build. The end-to-end tests are Playwright's. Configuration files
 * are the one place where a tool asks for a default export.
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
          include: ['test/{unit,property,model,integration}/**/*.test.{ts,tsx}'],
          testTimeout: 20_000,
          hookTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'proofs',
          environment: 'node',
          include: ['test/{torture,powercut}/**/*.test.ts'],
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

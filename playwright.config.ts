import { defineConfig } from '@playwright/test';
import type { HostOption } from './test/e2e/support/test.ts';

/**
 * The same tests on both hosts: `shell` on an installed Chromium, `electron` on Electron's own runtime. Where
 * that runtime is missing, its tests count as skipped, with the reason; never as passed.
 */
export default defineConfig<HostOption>({
  testDir: 'test/e2e',
  // Two stations side by side keep two cores busy; all tests also passed with twice as much other work beside them.
  workers: 2,
  // Test by test, so that no long file keeps one of them busy while the other has nothing left to do.
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  // End what hangs. With ten times as much work as cores beside them, tests that take 8 s took 55 s.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: [['list']],
  projects: [
    // What only Electron has to show is not asked of the shell.
    { name: 'shell', use: { host: 'shell' }, grepInvert: /@electron/ },
    // Windows on one display take the focus from each other.
    { name: 'electron', use: { host: 'electron' }, workers: 1 },
  ],
});

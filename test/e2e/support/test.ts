import { rm } from 'node:fs/promises';
import { test as base } from '@playwright/test';
import { type Host, whyNoElectron } from './hosts.ts';
import { launchStation } from './launchStation.ts';
import type { LaunchOptions, Station } from './station.ts';

export interface HostOption {
  readonly host: Host;
}

interface Fixtures {
  /** Starts the app on the host of this project, in a fresh data folder; whatever still runs after the test is ended. */
  readonly launch: (options?: LaunchOptions) => Promise<Station>;
}

export const test = base.extend<Fixtures & HostOption>({
  host: ['shell', { option: true }],
  launch: async ({ host }, use) => {
    const missing = host === 'electron' ? whyNoElectron() : undefined;
    base.skip(missing !== undefined, missing ?? '');
    const stations: Station[] = [];
    await use(async (options = {}) => {
      const station = await launchStation({ host, ...options });
      stations.push(station);
      return station;
    });
    for (const station of stations) await station.kill();
    for (const { dataDir } of stations) await rm(dataDir, { recursive: true, force: true });
  },
});

export { expect } from '@playwright/test';

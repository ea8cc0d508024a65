import { rm } from 'node:fs/promises';
import { test as base, expect } from '@playwright/test';
import { customersIn, logsOf } from '../../support/customerTexts.ts';
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
    // Whatever a test did, and whatever failed in it: nobody's name, address or token is in a log.
    const said = stations.map((station) => logsOf(station.dataDir) + station.output()).join('\n');
    expect(customersIn(said), 'personal data in the logs of this test').toEqual([]);
    for (const { dataDir } of stations) await rm(dataDir, { recursive: true, force: true });
  },
});

export { expect };

import { measureDrain } from '../drain.ts';
import type { BenchCase } from '../figure.ts';

/** What an answer takes over a good network; on this computer it takes a tenth of a millisecond. */
const networkMs = 20;

/** Finished parcels of a long outage going out, against loops that do as little as can be. */
export const outboxCase: BenchCase = {
  name: 'outbox',
  run: async ({ quick }) => {
    const entries = quick ? 1000 : 10_000;
    const times = await measureDrain(entries, 0);
    const overNetwork = await measureDrain(quick ? 200 : 1000, networkMs);
    return [
      { name: `${entries} entries sent, each change durable`, value: times.ours, unit: 'ms' },
      { name: 'entries', value: (entries * 1000) / times.ours, unit: 'per second' },
      {
        name: 'against undici and two durable rows a call',
        value: times.ours / times.bareDurable,
        unit: 'x',
        budget: 1.3,
      },
      { name: 'against undici alone, nothing written', value: times.ours / times.bare, unit: 'x' },
      { name: 'against a job queue in SQLite (plainjob)', value: times.ours / times.jobQueue, unit: 'x' },
      {
        name: `the same where answers take ${networkMs} ms, against undici alone`,
        value: overNetwork.ours / overNetwork.bare,
        unit: 'x',
        budget: 1.3,
      },
    ];
  },
};

import type { BenchCase } from '../figure.ts';
import { measurePeers } from '../peers.ts';

/** The same work by libraries that others would take; the job queue stands with the outbox. */
export const peerCase: BenchCase = {
  name: 'peers',
  run: async ({ quick, seed }) => {
    const scans = quick ? 1000 : 10_000;
    const { gs1, wedge } = measurePeers(scans, seed);
    return [
      { name: 'a GS1 code read', value: gs1.ours / scans, unit: 'ms', budget: 1 },
      { name: 'against gs1-barcode-parser-mod', value: gs1.ours / gs1.theirs, unit: 'x' },
      { name: 'a scan told from typing', value: wedge.ours / scans, unit: 'ms', budget: 1 },
      { name: 'against onscan.js', value: wedge.ours / wedge.theirs, unit: 'x' },
    ];
  },
};

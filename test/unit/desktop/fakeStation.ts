import type { HostedStation, HostOptions, Opened } from '../../../main/host/hostedStation.ts';

/** A station that only tells what was done to it. */
export function fakeStation(options: HostOptions, journal: string[]): HostedStation {
  const name = options.practice ? 'practice' : 'real';
  const note = (what: string) => () => {
    journal.push(`${name} ${what}`);
  };
  return {
    practice: options.practice,
    serve: note('serves'),
    unsentCount: () => 0,
    language: () => 'en',
    work: () => Promise.resolve({ isPacking: false, sending: 0 }),
    suspend: note('suspends'),
    resume: note('resumes'),
    networkChanged: note('hears of the network'),
    close: async () => {
      journal.push(`${name} closes`);
      await Promise.resolve();
      journal.push(`${name} closed`);
    },
  };
}

export const refusedOpening: Opened = { ok: false, code: 'damaged', message: 'The file is damaged.' };

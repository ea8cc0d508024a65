import { describe, expect, it } from 'vitest';
import { createStationKeeper } from '../../../main/desktop/station/stationKeeper.ts';
import type { HostOptions, Opened } from '../../../main/host/hostedStation.ts';
import { createMemoryTransportPair } from '../../../main/rpc/memoryTransport.ts';
import { fakeStation, refusedOpening } from './fakeStation.ts';

const secrets = { get: () => undefined, set: () => {}, remove: () => {}, kept: 'memory' } as const;

function setUp(given: {
  practice?: boolean;
  mode?: 'practice' | 'real';
  refuse?: (practice: boolean) => boolean;
  writeMode?: () => void;
}) {
  const journal: string[] = [];
  const opened: HostOptions[] = [];
  const arrivals: Opened[] = [];
  let arrived = Promise.withResolvers<Opened>();
  const keeper = createStationKeeper({
    dataDir: '/data',
    ...(given.practice === undefined ? {} : { practice: given.practice }),
    openStation: async (options) => {
      opened.push(options);
      journal.push(`open ${options.practice ? 'practice' : 'real'}`);
      if (given.refuse?.(options.practice)) return refusedOpening;
      return { ok: true, station: fakeStation(options, journal) };
    },
    readMode: () => given.mode,
    writeMode: given.writeMode ?? ((_dataDir, mode) => journal.push(`write ${mode}`)),
    secretsFor: () => secrets,
    onLeaving: () => journal.push('leaving'),
    onArrived: (one) => {
      arrivals.push(one);
      arrived.resolve(one);
      arrived = Promise.withResolvers();
    },
  });
  return { keeper, journal, opened, arrivals, arrived: () => arrived.promise };
}

describe('which station opens', () => {
  it.each([
    ['the first start', {}, 'practice'],
    ['the real one was open last', { mode: 'real' as const }, 'real'],
    ['practice was open last', { mode: 'practice' as const }, 'practice'],
    ['--practice', { mode: 'real' as const, practice: true }, 'practice'],
    ['--real on the first start', { practice: false }, 'real'],
  ])('%s', async (_when, given, expected) => {
    const { keeper, journal } = setUp(given);
    await keeper.open();
    expect(journal).toEqual([`open ${expected}`]);
  });
});

describe('changing between practice and the real station', () => {
  it('closes one before the other opens, and remembers it', async () => {
    const { keeper, journal, opened, arrived } = setUp({ mode: 'real' });
    await keeper.open();
    const arrival = arrived();
    opened[0]?.switchMode?.(true);
    expect((await arrival).ok).toBe(true);
    expect(journal).toEqual([
      'open real',
      'leaving',
      'real closes',
      'real closed',
      'open practice',
      'write practice',
    ]);
    expect(keeper.current()?.practice).toBe(true);
  });

  it('does not remember a station that did not open', async () => {
    const { keeper, journal, opened, arrived } = setUp({ refuse: (practice) => !practice });
    await keeper.open();
    const arrival = arrived();
    opened[0]?.switchMode?.(false);
    expect(await arrival).toEqual(refusedOpening);
    expect(journal).not.toContain('write real');
    expect(keeper.current()).toBeUndefined();
  });

  it('arrives where the other one opened, although the disk does not take which it was', async () => {
    const writeMode = (): void => {
      throw Object.assign(new Error('held by another program'), { code: 'EBUSY' });
    };
    const { keeper, opened, arrived } = setUp({ mode: 'real', writeMode });
    await keeper.open();
    const arrival = arrived();
    opened[0]?.switchMode?.(true);
    expect((await arrival).ok).toBe(true);
    expect(keeper.current()?.practice).toBe(true);
  });

  it('asked twice, changes once', async () => {
    const { keeper, journal, opened, arrived } = setUp({ mode: 'real' });
    await keeper.open();
    const arrival = arrived();
    opened[0]?.switchMode?.(true);
    opened[0]?.switchMode?.(true);
    await arrival;
    await keeper.close();
    expect(journal.filter((line) => line.startsWith('open'))).toEqual(['open real', 'open practice']);
  });

  it('opens nothing any more once the app is closing', async () => {
    const { keeper, journal, opened } = setUp({ mode: 'real' });
    await keeper.open();
    const closed = keeper.close();
    opened[0]?.switchMode?.(true);
    await closed;
    await new Promise((resolve) => setImmediate(resolve));
    expect(journal).toEqual(['open real', 'real closes', 'real closed']);
  });
});

it('a client that comes while no station is open is let go', () => {
  const { keeper } = setUp({});
  const [transport] = createMemoryTransportPair();
  let closed = false;
  transport.onClose(() => {
    closed = true;
  });
  keeper.serve(transport);
  expect(closed).toBe(true);
});

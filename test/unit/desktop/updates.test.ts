import { describe, expect, it } from 'vitest';
import type { UpdateMode } from '../../../main/contract/desktop.ts';
import { UpdateFailure, type UpdateSource } from '../../../main/desktop/updates/updateSource.ts';
import { createUpdates, type UpdatePorts } from '../../../main/desktop/updates/updates.ts';
import type { Work } from '../../../main/host/hostedStation.ts';

const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

function setUp(given: { mode?: UpdateMode; found?: string; work?: Work; ports?: Partial<UpdatePorts> } = {}) {
  const journal: string[] = [];
  const state = {
    found: given.found,
    work: given.work ?? { isPacking: false, sending: 0 },
    lookFails: undefined as Error | undefined,
    fetchFails: undefined as Error | undefined,
    isByHand: false,
    now: 1_000_000,
  };
  let kept: ReturnType<UpdatePorts['kept']['get']> = { mode: given.mode ?? 'notify' };
  let due: { callback: () => void; delay: number } | undefined;
  const source: UpdateSource = {
    get isByHand() {
      return state.isByHand;
    },
    look: async () => {
      journal.push('look');
      if (state.lookFails !== undefined) throw state.lookFails;
      return state.found;
    },
    fetch: async () => {
      journal.push('fetch');
      if (state.fetchFails !== undefined) throw state.fetchFails;
    },
    install: (quit) => {
      journal.push('install');
      quit();
    },
  };
  const updates = createUpdates({
    version: '1.0.0',
    clock: { now: () => state.now },
    timers: {
      after: (delay, callback) => {
        due = { callback, delay };
        return () => {
          due = undefined;
        };
      },
    },
    work: async () => state.work,
    kept: {
      get: () => kept,
      set: (next) => {
        kept = next;
      },
    },
    fixedMode: undefined,
    place: { ok: true, host: 'updates.example.com', load: async () => source },
    onChange: () => {},
    onTrouble: (line) => journal.push(line),
    ...given.ports,
  });
  /** Time passes until the next thought, which is thought to its end. */
  const think = async (): Promise<number | undefined> => {
    const now = due;
    now?.callback();
    for (let turn = 0; turn < 5; turn += 1) await settled();
    return now?.delay;
  };
  return { updates, journal, state, think, isWaiting: () => due !== undefined };
}

describe('newer versions', () => {
  it('are told and left alone where that was chosen', async () => {
    const { updates, journal, think } = setUp({ found: '1.1.0' });
    updates.start();
    expect(journal).toEqual([]);
    await think();
    expect(journal).toEqual(['look']);
    expect(updates.state()).toMatchObject({
      phase: 'found',
      found: { version: '1.1.0' },
      lastLookAt: 1_000_000,
    });
    expect(updates.notice()).toEqual({ version: '1.1.0', isReady: false });
    expect(await updates.mayInstall('person')).toBe(false);
  });

  it('that a person asks for are fetched and put in as Packbench is closed', async () => {
    const { updates, journal, think } = setUp({ found: '1.1.0' });
    updates.start();
    await think();
    updates.take();
    await think();
    expect(journal).toEqual(['look', 'fetch']);
    expect(updates.notice()).toEqual({ version: '1.1.0', isReady: true });
    expect(await updates.mayInstall('person')).toBe(true);
    expect(await updates.mayInstall('shutdown')).toBe(false);
    updates.install(() => journal.push('quit'));
    expect(journal.slice(-2)).toEqual(['install', 'quit']);
  });

  it('chosen for closing time are fetched by themselves, but only once nothing lies on the bench', async () => {
    const { updates, journal, think, state } = setUp({ mode: 'atQuit', found: '1.1.0' });
    updates.start();
    state.work = { isPacking: true, sending: 0 };
    await think();
    expect(journal).toEqual([]);
    await updates.look(); // A person may ask at any time.
    await think();
    expect([journal, updates.state().waitsFor]).toEqual([['look'], 'packing']);
    state.work = { isPacking: false, sending: 1 };
    await think();
    expect([journal, updates.state().waitsFor]).toEqual([['look'], 'sending']);
    state.work = { isPacking: false, sending: 0 };
    await think();
    expect([journal, updates.state().phase]).toEqual([['look', 'fetch'], 'ready']);
    state.work = { isPacking: true, sending: 0 };
    expect(await updates.mayInstall('person')).toBe(false);
  });

  it('a feed that fails is told, and asked again only when it is due', async () => {
    const { updates, journal, think, state } = setUp();
    state.lookFails = new UpdateFailure('unreachable', 'no network');
    updates.start();
    await think();
    expect(updates.state()).toMatchObject({ phase: 'idle', problem: 'unreachable', lastLookAt: 1_000_000 });
    await think();
    expect(journal).toEqual(['look', 'An update could not be looked for']);
    state.now += 7 * 3_600_000;
    state.lookFails = undefined;
    await think();
    expect(updates.state().problem).toBeUndefined();
  });

  it('what could not be fetched is tried again', async () => {
    const { updates, journal, think, state } = setUp({ mode: 'atQuit', found: '1.1.0' });
    state.fetchFails = new UpdateFailure('not_trusted', 'wrong hash');
    updates.start();
    await think();
    expect(updates.state()).toMatchObject({ phase: 'found', problem: 'not_trusted' });
    expect(await updates.mayInstall('person')).toBe(false);
    state.fetchFails = undefined;
    await think();
    expect(updates.state().phase).toBe('ready');
    expect(journal.filter((line) => line === 'fetch').length).toBe(2);
  });

  it('of a Debian package are told and never fetched', async () => {
    const { updates, journal, think, state } = setUp({ mode: 'atQuit', found: '1.1.0' });
    state.isByHand = true;
    updates.start();
    await think();
    expect([journal, updates.state().found]).toEqual([['look'], { version: '1.1.0', isByHand: true }]);
  });

  it('are left alone when nobody can say what lies on the bench: closing goes on', async () => {
    let fails = false;
    const { updates, think } = setUp({
      mode: 'atQuit',
      found: '1.1.0',
      ports: {
        work: async () => {
          if (fails) throw new Error('the disk is gone');
          return { isPacking: false, sending: 0 };
        },
      },
    });
    updates.start();
    await think();
    expect(await updates.mayInstall('person')).toBe(true);
    fails = true;
    expect(await updates.mayInstall('person')).toBe(false);
  });

  it('are not looked for when switched off, unless a person asks', async () => {
    const { updates, journal, think } = setUp({ mode: 'off', found: '1.1.0' });
    updates.start();
    await think();
    expect(journal).toEqual([]);
    await updates.look();
    expect(updates.state().found?.version).toBe('1.1.0');
  });

  it('are out of reach without Electron: it says why and asks nobody', async () => {
    const { updates, journal, isWaiting } = setUp({
      found: '1.1.0',
      ports: { place: { ok: false, reason: 'runtime' } },
    });
    updates.start();
    await updates.look();
    expect([journal, isWaiting(), updates.state().unavailable]).toEqual([[], false, 'runtime']);
  });

  it("follow the administrator's choice, whatever was chosen here", () => {
    const { updates } = setUp({ mode: 'atQuit', ports: { fixedMode: 'off' } });
    expect(updates.state()).toMatchObject({ mode: 'off', isFixed: true });
  });

  it("are not looked for, nor put in, by anybody where the administrator's file says off", async () => {
    const { updates, journal, think } = setUp({ found: '1.1.0', ports: { fixedMode: 'off' } });
    updates.start();
    await updates.look();
    updates.take();
    await think();
    expect([journal, updates.state().phase, await updates.mayInstall('person')]).toEqual([[], 'idle', false]);
  });
});

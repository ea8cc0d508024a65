import { z } from 'zod';
import type { PackersStatus } from '../../contract/packers.ts';
import { MINUTE, type StationPorts } from '../ports.ts';
import { readJsonFact, writeJsonFact } from '../store/facts.ts';
import type { Db } from '../store/openDatabase.ts';
import type { Actor } from './actor.ts';
import { type PackerStore, type StoredPacker, toPacker } from './packerStore.ts';

export interface PresenceDeps {
  readonly db: Db;
  readonly store: PackerStore;
  readonly ports: Pick<StationPorts, 'clock' | 'timers'>;
  readonly settings: () => { readonly packerName: string; readonly idleLockMinutes: number };
}

const factName = 'packer.here';
const kept = z.object({ packerId: z.string(), locked: z.boolean() });

export type Presence = ReturnType<typeof createPresence>;

/**
 * Who is at this bench. Kept through a restart, so that a power cut asks nobody to sign in again; where the station
 * locks itself, a start is a lock too, since nobody knows how long it was off.
 */
export function createPresence({ db, store, ports, settings }: PresenceDeps) {
  const { clock, timers } = ports;
  const read = (): z.infer<typeof kept> | undefined => {
    const found = readJsonFact(db, factName, kept);
    if (found === undefined) return undefined;
    return { ...found, locked: found.locked || settings().idleLockMinutes > 0 };
  };

  let here = read();
  let approvedBy: string | undefined;
  let lastSign = clock.monotonic();
  let armedFor = 0;
  let cancel: (() => void) | undefined;
  let isRunning = false;
  let onChange = (): void => {};

  const signedIn = (): StoredPacker | undefined =>
    here === undefined ? undefined : store.get(here.packerId);
  const isLocked = (): boolean => signedIn() !== undefined && here?.locked === true;
  const set = (next: typeof here): void => {
    writeJsonFact(db, factName, next ?? null);
    here = next;
    arm();
    onChange();
  };
  const disarm = (): void => {
    cancel?.();
    cancel = undefined;
  };
  function arm(): void {
    disarm();
    armedFor = settings().idleLockMinutes * MINUTE;
    if (!isRunning || armedFor === 0 || here === undefined || here.locked) return;
    cancel = timers.after(Math.max(0, lastSign + armedFor - clock.monotonic()), look);
  }
  function look(): void {
    cancel = undefined;
    if (here !== undefined && clock.monotonic() - lastSign >= armedFor) set({ ...here, locked: true });
    else arm();
  }

  return {
    signedIn,
    isLocked,
    /** The one who works here; undefined when nobody does, or the station is locked. */
    working: (): StoredPacker | undefined => (isLocked() ? undefined : signedIn()),
    /** Whether there is anybody to sign in, and nobody has. */
    isClosed: (): boolean => store.all().length > 0 && (signedIn() === undefined || isLocked()),
    /** For everything that is written down. Without packers: whom the settings name. */
    actor: (): Actor => ({
      packer: store.all().length === 0 ? settings().packerName : (signedIn()?.name ?? ''),
      approvedBy,
    }),
    /** What `work` writes down at once carries the lead who allowed it. */
    approving: <T>(lead: string | undefined, work: () => T): T => {
      approvedBy = lead;
      try {
        return work();
      } finally {
        approvedBy = undefined;
      }
    },
    signIn: (packerId: string): void => {
      lastSign = clock.monotonic();
      set({ packerId, locked: false });
    },
    signOut: (): void => set(undefined),
    /** A sign of life at the bench. */
    seen: (): void => {
      lastSign = clock.monotonic();
      if (cancel === undefined || armedFor !== settings().idleLockMinutes * MINUTE) arm();
    },
    status: (): PackersStatus => {
      const packer = signedIn();
      return {
        count: store.all().length,
        locked: isLocked(),
        ...(packer === undefined ? {} : { signedIn: toPacker(packer) }),
      };
    },
    changed: (): void => onChange(),
    start: (listener: () => void): void => {
      onChange = listener;
      isRunning = true;
      lastSign = clock.monotonic();
      arm();
    },
    stop: (): void => {
      isRunning = false;
      disarm();
    },
  };
}

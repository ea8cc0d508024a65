import type { UpdateBlock, UpdateMode, UpdatesState } from '../../contract/desktop.ts';
import { HOUR } from '../../core/ports.ts';
import type { Work } from '../../host/hostedStation.ts';
import type { ClosingCause } from '../closing/closing.ts';

/** A bench that runs all day hears of a new version on the same day. */
const betweenLooks = 6 * HOUR;

export interface UpdateFacts {
  readonly mode: UpdateMode;
  readonly phase: UpdatesState['phase'];
  /** A person asked for what was found. */
  readonly isTaken: boolean;
  /** Somebody else installs it, with the system's package manager. */
  readonly isByHand: boolean;
  readonly work: Work;
}

/** What an update would disturb just now. */
export function blockOf({ isPacking, sending }: Work): UpdateBlock | undefined {
  if (isPacking) return 'packing';
  return sending > 0 ? 'sending' : undefined;
}

/** Whether to look without being asked. A look in the future was made by another clock. */
export function isLookDue(
  facts: Omit<UpdateFacts, 'isTaken' | 'isByHand'>,
  times: { readonly now: number; readonly lastLookAt: number | undefined },
): boolean {
  if (facts.mode === 'off' || blockOf(facts.work) !== undefined) return false;
  if (facts.phase !== 'idle' && facts.phase !== 'found') return false;
  const { now, lastLookAt } = times;
  return lastLookAt === undefined || lastLookAt > now || now - lastLookAt >= betweenLooks;
}

/** Whether what was found is wanted here: by the person who asked for it, or by the choice that was made. */
export function isWanted({
  mode,
  phase,
  isTaken,
  isByHand,
}: Pick<UpdateFacts, 'mode' | 'phase' | 'isTaken' | 'isByHand'>): boolean {
  return phase === 'found' && !isByHand && (isTaken || mode === 'atQuit');
}

/** Fetching takes the line that sends what was packed: it waits until nothing is packed or sent. */
export function mayFetch(facts: UpdateFacts): boolean {
  return isWanted(facts) && blockOf(facts.work) === undefined;
}

/**
 * Installing happens only as Packbench is closed by a person, with nothing on the bench and nothing on its way. A
 * computer that shuts down has no time for it, and would be caught in the middle.
 */
export function mayInstall(facts: UpdateFacts, cause: ClosingCause): boolean {
  // SECURITY: update-moment
  if (cause !== 'person' || facts.phase !== 'ready' || facts.isByHand) return false;
  return (facts.isTaken || facts.mode === 'atQuit') && blockOf(facts.work) === undefined;
}

import { SECOND } from '../../../main/core/ports.ts';
import type { Random } from '../../../main/sandbox/random.ts';
import type { Evidence } from './evidence.ts';
import type { Intent } from './intents.ts';
import type { SeededBug } from './seededBugs.ts';
import type { SimulatedStation } from './simulatedStation.ts';
import type { Timeline } from './timeline.ts';

export interface PackersDeps {
  readonly intents: readonly Intent[];
  readonly random: Random;
  readonly timeline: Timeline;
  readonly station: SimulatedStation;
  readonly evidence: Evidence;
  readonly bug: SeededBug | undefined;
  readonly crashHere: () => void;
}

/**
 * People decide, and do it again when the station died before it said "saved". Now and then one takes a shipment
 * back in its undo window and packs the order anew.
 */
export function planPackers(deps: PackersDeps): void {
  const { intents, random, timeline, station, evidence, bug } = deps;
  const saved = new Set<Intent>();
  const later = (delay: number, run: () => void): void => timeline.plan(delay, 'packer', run);

  const decide = (intent: Intent): void => {
    if (bug === 'enqueue in two commits') {
      saved.add(intent);
      evidence.saved.set(`lost-${intent.decision}`, intent);
      deps.crashHere();
      evidence.saved.delete(`lost-${intent.decision}`);
    }
    const entryId = station.save(intent);
    saved.add(intent);
    evidence.saved.set(entryId, intent);
    if (intent.isTakenBackAfter !== undefined && evidence.takenBack.size === 0) {
      later(intent.isTakenBackAfter, () => takeBack(intent, entryId));
    }
    station.pump();
  };
  const takeBack = (intent: Intent, entryId: string): void => {
    let isAnswered = false;
    later(2 * SECOND, () => {
      if (!isAnswered) takeBack(intent, entryId);
    });
    const isTakenBack = station.takeBack(entryId);
    isAnswered = true;
    if (!isTakenBack) return;
    evidence.takenBack.add(entryId);
    saved.delete(intent);
    later(random.int(5, 60) * SECOND, () => attempt(intent));
  };
  const attempt = (intent: Intent): void => {
    if (saved.has(intent)) return;
    later(2 * SECOND, () => attempt(intent));
    if (intent.after === undefined || saved.has(intent.after)) decide(intent);
  };
  for (const intent of intents) later(intent.at, () => attempt(intent));
}

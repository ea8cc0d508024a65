import type { Intent } from './intents.ts';

/** What an onlooker wrote down during a schedule; the judge compares it with the rows and with the server. */
export interface Evidence {
  /** Entries that were shown as saved. */
  readonly saved: Map<string, Intent>;
  /** Entries that were taken back in time. */
  readonly takenBack: Set<string>;
  readonly sendTimes: Map<string, number[]>;
  readonly sentBodies: Map<string, Set<string>>;
  /** What happened, in order; the same for the same seed. */
  readonly trace: string[];
  sent(entryId: string, body: string, at: number): void;
  /** ShipperOne refused the token before it looked at the call. */
  turnedAway(entryId: string): void;
  /** Calls that ShipperOne may have looked at. */
  triesOf(entryId: string): number;
}

export function createEvidence(): Evidence {
  const sendTimes = new Map<string, number[]>();
  const sentBodies = new Map<string, Set<string>>();
  const doors = new Map<string, number>();
  return {
    saved: new Map(),
    takenBack: new Set(),
    sendTimes,
    sentBodies,
    trace: [],
    turnedAway: (entryId) => void doors.set(entryId, (doors.get(entryId) ?? 0) + 1),
    triesOf: (entryId) => (sendTimes.get(entryId)?.length ?? 0) - (doors.get(entryId) ?? 0),
    sent: (entryId, body, at) => {
      const times = sendTimes.get(entryId) ?? [];
      times.push(at);
      sendTimes.set(entryId, times);
      sentBodies.set(entryId, (sentBodies.get(entryId) ?? new Set()).add(body));
    },
  };
}

import type { QueueName } from '../../contract/common.ts';
import { MINUTE, SECOND } from '../ports.ts';

/** Local hours in which orders are packed; outside them queues are read less often. */
export const businessHours = { from: 6, to: 22 } as const;

/** Outside business hours the pause is this many times longer. */
const quietFactor = 5;
/** The failed queue is for people to look at; ShipperOne suggests every few minutes. */
export const failedQueueEvery = 5 * MINUTE;
/** How often a paused connection is tried, in case its token works again. */
export const pausedProbeEvery = 5 * MINUTE;

export interface CadenceInput {
  readonly queue: QueueName;
  readonly pollSeconds: number;
  readonly timeZone: string;
  readonly now: number;
  /** Uniform in [0, 1). */
  readonly random: number;
  readonly paused: boolean;
  /** Failed passes in a row. */
  readonly failures: number;
}

/**
 * Milliseconds until a queue is read again. Jittered by a third each way, so that the benches of a warehouse do
 * not beat together: 45 s becomes 30 to 60 s, as ShipperOne recommends.
 */
export function nextPollDelay(input: CadenceInput): number {
  const jitter = 2 / 3 + input.random * (2 / 3);
  if (input.paused) return pausedProbeEvery * jitter;
  const usual =
    input.queue === 'failed'
      ? Math.max(failedQueueEvery, input.pollSeconds * SECOND)
      : input.pollSeconds * SECOND;
  const quiet = isBusinessHour(input.now, input.timeZone) ? 1 : quietFactor;
  const strain = 2 ** Math.min(input.failures, 3);
  return Math.min(usual * quiet * jitter * strain, 15 * MINUTE);
}

export function isBusinessHour(now: number, timeZone: string): boolean {
  const hour = Number(
    new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone }).format(now),
  );
  return hour >= businessHours.from && hour < businessHours.to;
}

import type { QueueName } from '../../contract/common.ts';
import type { BusinessHours } from '../../contract/connections.ts';
import { MINUTE, SECOND } from '../ports.ts';

/** Outside business hours the pause is this many times longer. */
const quietFactor = 5;
/** The failed queue is for people to look at; ShipperOne suggests every few minutes. */
const failedQueueEvery = 5 * MINUTE;
const longestPause = 15 * MINUTE;
/** How often a paused connection is tried, in case its token works again. */
const pausedProbeEvery = 5 * MINUTE;

export interface CadenceInput {
  readonly queue: QueueName;
  readonly pollSeconds: number;
  readonly timeZone: string;
  readonly businessHours: BusinessHours;
  readonly now: number;
  /** Uniform in [0, 1). */
  readonly random: number;
  readonly paused: boolean;
  /** Failed passes in a row. */
  readonly failures: number;
  /** How long ShipperOne asked not to be called, at most 15 minutes. */
  readonly retryAfterMs?: number | undefined;
}

/**
 * Milliseconds until a queue is read again. A third is added or taken away at random, so that the benches of a
 * warehouse do not all ask at once: 45 s becomes 30 to 60 s, as ShipperOne recommends.
 */
export function nextPollDelay(input: CadenceInput): number {
  const jitter = 2 / 3 + input.random * (2 / 3);
  if (input.paused) return pausedProbeEvery * jitter;
  const usual =
    input.queue === 'failed'
      ? Math.max(failedQueueEvery, input.pollSeconds * SECOND)
      : input.pollSeconds * SECOND;
  const strain = 2 ** Math.min(input.failures, 3);
  const byDay = Math.min(usual * jitter * strain, longestPause);
  return Math.max(untilNext(input, byDay), input.retryAfterMs ?? 0);
}

/** The pause outside business hours: longer, but it ends when business hours begin. */
function untilNext({ businessHours, now, timeZone }: CadenceInput, byDay: number): number {
  if (isBusinessHour(now, timeZone, businessHours)) return byDay;
  const byNight = Math.min(byDay * quietFactor, longestPause);
  for (let pause = byDay; pause < byNight; pause += MINUTE) {
    if (isBusinessHour(now + pause, timeZone, businessHours)) return pause;
  }
  return byNight;
}

/** Only the wall clock of the zone counts, so days on which the clocks change need no special case. */
export function isBusinessHour(now: number, timeZone: string, { from, to, days }: BusinessHours): boolean {
  const { time, day } = wallClock(now, timeZone);
  const yesterday = day === 1 ? 7 : day - 1;
  if (from === to) return days.includes(day);
  if (from < to) return time >= from && time < to && days.includes(day);
  return (time >= from && days.includes(day)) || (time < to && days.includes(yesterday));
}

const isoDays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** @returns the time as `hh:mm` and the ISO day of the week. */
function wallClock(now: number, timeZone: string): { readonly time: string; readonly day: number } {
  const parts = new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).formatToParts(now);
  const part = (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find((one) => one.type === type)?.value ?? '';
  return { time: `${part('hour')}:${part('minute')}`, day: isoDays.indexOf(part('weekday')) + 1 };
}

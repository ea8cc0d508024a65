import { HOUR, MINUTE } from '../../../main/core/ports.ts';
import type { Random } from '../../../main/sandbox/random.ts';

interface Span {
  readonly from: number;
  readonly until: number;
}

/** All that goes wrong around the station, and when; drawn from the seed before anything begins. */
export interface Weather {
  /** Everything fails, and fast. */
  readonly storm: Span;
  /** The token was replaced (401) until a person enters the new one. */
  readonly badToken: Span;
  /** The token may no longer ship (403) until the rights are set right. */
  readonly noRightToShip: Span;
  /** The bench's clock is set: when, and by how much it is off from then on. */
  readonly clockJumps: readonly { readonly at: number; readonly offBy: number }[];
  /** The bench sleeps, for minutes or weeks. */
  readonly sleep: (Span & { readonly isAnnounced: boolean; readonly endsInPowerLoss: boolean }) | undefined;
  /** Another bench or ShipperOne itself touches one of the orders. */
  readonly meddlesAt: number | undefined;
  /** A person sends everything again that needs attention, once all is quiet. */
  readonly retriesAt: number | undefined;
  /** The same while all is still in trouble; parcels that were stopped are left to their packers. */
  readonly retriesEarlyAt: number | undefined;
  /** Until then calls are lost and the station dies; afterwards all is well. */
  readonly troubledUntil: number;
  readonly end: number;
}

const trouble = 30 * MINUTE;
const never: Span = { from: Number.POSITIVE_INFINITY, until: 0 };
const day = 24 * HOUR;
const clockErrors = [-365 * day, -day, -HOUR, -2 * MINUTE, 2 * MINUTE, HOUR, day, 365 * day] as const;
const sleeps = [2 * MINUTE, HOUR, 12 * HOUR, 3 * day, 21 * day] as const;

export function drawWeather(random: Random): Weather {
  const minute = (): number => random.int(1, 20) * MINUTE;
  const span = (chance: number, lasts: () => number): Span => {
    const from = minute();
    return random.chance(chance) ? { from, until: from + lasts() } : never;
  };
  const storm = span(0.4, () => 90_000);
  const badToken = span(0.3, () => random.int(1, 8) * MINUTE);
  const noRightToShip = span(0.15, () => random.int(1, 8) * MINUTE);
  const clockJumps = Array.from({ length: random.chance(0.25) ? random.int(1, 2) : 0 }, () => ({
    at: minute(),
    offBy: random.pick(clockErrors),
  }));
  const asleepAt = minute();
  const sleep = random.chance(0.15)
    ? {
        from: asleepAt,
        until: asleepAt + random.pick(sleeps),
        isAnnounced: random.chance(0.7),
        endsInPowerLoss: random.chance(0.3),
      }
    : undefined;
  const troubledUntil = Math.max(trouble, (sleep?.until ?? 0) + 10 * MINUTE);
  return {
    storm,
    badToken,
    noRightToShip,
    clockJumps,
    sleep,
    meddlesAt: random.chance(0.2) ? minute() : undefined,
    retriesAt: random.chance(0.2) ? troubledUntil + 45 * MINUTE : undefined,
    retriesEarlyAt: random.chance(0.2) ? minute() : undefined,
    troubledUntil,
    end: troubledUntil + 2 * HOUR,
  };
}

export function isWithin(span: Span, at: number): boolean {
  return at >= span.from && at < span.until;
}

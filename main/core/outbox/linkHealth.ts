import { isWithinBudget, probeAfterFailures, retryBudget, retryDelay } from './retryPolicy.ts';

/**
 * How the line to each connection is doing, so that a storm of failures is met with one probe at a time. `now` is
 * of a clock that only grows: else a bench whose clock is put back would hold a connection for as long.
 */
export interface LinkHealth {
  /** How many of the connection's entries may start now. */
  allowance(connectionId: string, now: number): number;
  started(connectionId: string, isRetry: boolean, now: number): void;
  /** A call is over, whatever came of it; once for each that started. */
  landed(connectionId: string): void;
  succeeded(connectionId: string): void;
  failed(connectionId: string, retryAfterMs: number | undefined, now: number): void;
  /** The network is back: no more waiting, though the failures still count until a success. */
  wake(connectionId: string): void;
  /**
   * There is a call that was never tried: it may be the next probe at once, unless ShipperOne asked to wait. Else one
   * order that fails for ever would hold up all others for minutes.
   */
  hasNewWork(connectionId: string): void;
  /** Whole milliseconds until the next connection may be tried again, if any waits. */
  wait(now: number): number | undefined;
  /** Connections that must wait, and those whose failed entries must wait because the budget is spent. */
  restrictions(now: number): {
    readonly blocked: readonly string[];
    readonly noRetry: readonly string[];
    /** Whether one of the connections may send a probe now: which call that is decides for how long it stays so. */
    readonly isProbing: boolean;
  };
}

interface Line {
  failures: number;
  /** Our own pause between probes. */
  holdUntil: number;
  /** What ShipperOne asked for by Retry-After. */
  askedUntil: number;
}

const heldUntil = ({ holdUntil, askedUntil }: Line): number => Math.max(holdUntil, askedUntil);

/** @param mostAtOnce calls of one connection in flight. @param random 0 to below 1, for the jitter. */
export function createLinkHealth(mostAtOnce: number, random: () => number): LinkHealth {
  const lines = new Map<string, Line>();
  const inFlight = new Map<string, number>();
  const requests: { readonly at: number; readonly isRetry: boolean }[] = [];
  let retries = 0;

  const line = (connectionId: string): Line => {
    const known = lines.get(connectionId) ?? { failures: 0, holdUntil: 0, askedUntil: 0 };
    lines.set(connectionId, known);
    return known;
  };
  const flying = (connectionId: string): number => inFlight.get(connectionId) ?? 0;
  const landed = (connectionId: string): void => {
    inFlight.set(connectionId, Math.max(0, flying(connectionId) - 1));
  };
  const allowance = (connectionId: string, now: number): number => {
    const known = line(connectionId);
    if (heldUntil(known) > now) return 0;
    const most = known.failures >= probeAfterFailures ? 1 : mostAtOnce;
    return Math.max(0, most - flying(connectionId));
  };
  /** They stand in the order of their times; looking at each of 10,000 for each that goes out would cost seconds. */
  const forgetOldRequests = (now: number): void => {
    const first = requests.findIndex((request) => request.at > now - retryBudget.window);
    if (first === 0) return;
    const old = first === -1 ? requests.splice(0) : requests.splice(0, first);
    retries -= old.filter((request) => request.isRetry).length;
  };
  /** Only a sick line is held to the budget: once a probe succeeds, everything may drain. */
  const isBudgetSpent = (now: number): boolean => {
    forgetOldRequests(now);
    return !isWithinBudget(requests.length, retries);
  };

  return {
    allowance,
    started: (connectionId, isRetry, now) => {
      inFlight.set(connectionId, flying(connectionId) + 1);
      forgetOldRequests(now);
      requests.push({ at: now, isRetry });
      if (isRetry) retries += 1;
    },
    landed,
    succeeded: (connectionId) => {
      lines.set(connectionId, { failures: 0, holdUntil: 0, askedUntil: 0 });
    },
    failed: (connectionId, retryAfterMs, now) => {
      const known = line(connectionId);
      known.failures += 1;
      known.askedUntil = Math.max(known.askedUntil, now + (retryAfterMs ?? 0));
      if (known.failures < probeAfterFailures) return;
      const pause = retryDelay(known.failures - probeAfterFailures, random(), undefined);
      known.holdUntil = Math.max(known.holdUntil, now + pause);
    },
    wake: (connectionId) => {
      Object.assign(line(connectionId), { holdUntil: 0, askedUntil: 0 });
    },
    hasNewWork: (connectionId) => {
      line(connectionId).holdUntil = 0;
    },
    wait: (now) => {
      const times = [...lines.values()].map(heldUntil).filter((at) => at > now);
      return times.length === 0 ? undefined : Math.ceil(Math.min(...times) - now);
    },
    restrictions: (now) => {
      const connectionIds = [...lines.keys()];
      return {
        blocked: connectionIds.filter((connectionId) => allowance(connectionId, now) === 0),
        noRetry: isBudgetSpent(now)
          ? connectionIds.filter((connectionId) => line(connectionId).failures > 0)
          : [],
        isProbing: connectionIds.some(
          (connectionId) =>
            line(connectionId).failures >= probeAfterFailures && allowance(connectionId, now) > 0,
        ),
      };
    },
  };
}

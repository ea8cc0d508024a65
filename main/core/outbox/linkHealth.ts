import { isWithinBudget, probeAfterFailures, retryBudget, retryDelay } from './retryPolicy.ts';

/**
 * How well the line to each connection works. After several failures a connection sends one call at a time as a
 * probe. `now` comes from a clock that only goes forward: otherwise a bench whose clock is put back would hold
 * the connection for as long.
 */
export interface LinkHealth {
  /** How many of the connection's entries may start now. */
  allowance(connectionId: string, now: number): number;
  started(connectionId: string, isRetry: boolean, now: number): void;
  /** A call has ended, whatever came of it; called once for each that started. */
  landed(connectionId: string): void;
  succeeded(connectionId: string): void;
  failed(connectionId: string, retryAfterMs: number | undefined, now: number): void;
  /** The network is back: nothing waits any longer, but the failures still count until a call succeeds. */
  wake(connectionId: string): void;
  /**
   * There is a call that was never tried. It may be the next probe at once, unless ShipperOne asked for a pause;
   * otherwise one order that always fails would hold up all others for minutes.
   */
  hasNewWork(connectionId: string): void;
  /** Whole milliseconds until the next connection may be tried again, if any waits. */
  wait(now: number): number | undefined;
  /** Connections that must wait, and those whose failed entries must wait because the budget is spent. */
  restrictions(now: number): {
    readonly blocked: readonly string[];
    readonly noRetry: readonly string[];
    /**
     * Whether a connection may send only a probe now. Which call is chosen matters: one that fails again keeps
     * the connection in this state.
     */
    readonly isProbing: boolean;
  };
}

interface Line {
  failures: number;
  /** Until when this station pauses between probes by itself. */
  holdUntil: number;
  /** Until when ShipperOne asked for a pause, by Retry-After. */
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
  /**
   * The requests are in the order of their times. Looking at each of 10,000 for each call that goes out would
   * cost seconds.
   */
  const forgetOldRequests = (now: number): void => {
    const first = requests.findIndex((request) => request.at > now - retryBudget.window);
    if (first === 0) return;
    const old = first === -1 ? requests.splice(0) : requests.splice(0, first);
    retries -= old.filter((request) => request.isRetry).length;
  };
  /** Only a connection that fails is held to the budget: once a probe succeeds, everything may go out. */
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

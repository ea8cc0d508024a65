import { type BendingFault, type Fault, isBending, type SetFault } from './fault.ts';

/** What a fault is matched against. */
export interface FaultTarget {
  readonly method: string;
  /** Undefined for a path that is no endpoint. */
  readonly endpoint: string | undefined;
  readonly storeCode: string | undefined;
}

type Breaking = Extract<
  Fault,
  { kind: 'status' | 'html' | 'truncated' | 'drip' | 'wrongOrder' | 'cutBefore' | 'cutAfter' | 'refuse' }
>;

/** What strikes one request. */
export interface Strike {
  readonly delayBeforeMs: number;
  readonly delayAfterMs: number;
  readonly breaking: Breaking | undefined;
  /** What bends the list of a queue. */
  readonly bending: readonly BendingFault[];
  /** Kinds at work, for the request log. */
  readonly kinds: readonly string[];
}

export interface FaultBook {
  /** Adds a fault, or replaces the one with the same id. */
  set(fault: Fault): SetFault;
  /** Removes one, or all; says how many. */
  clear(id?: string): number;
  all(): readonly SetFault[];
  /** What strikes this request. Each fault that strikes is counted down. */
  take(target: FaultTarget): Strike;
  /** Milliseconds by which the clock is off. */
  skewMs(): number;
}

interface Held {
  readonly fault: SetFault;
  skip: number;
  left: number;
}

const NO_LIMITS: { readonly skip?: number; readonly count?: number } = {};

/** The faults that are set; each is struck off when it has happened as often as it should. */
export function createFaultBook(): FaultBook {
  const held = new Map<string, Held>();
  let numbers = 0;
  const strikes = (one: Held, target: FaultTarget): boolean => {
    if (!matches(one.fault, target)) return false;
    if (one.skip > 0) {
      one.skip -= 1;
      return false;
    }
    one.left -= 1;
    if (one.left <= 0) held.delete(one.fault.id);
    return true;
  };
  return {
    set: (fault) => {
      numbers += 1;
      const named = { ...fault, id: fault.id ?? `fault-${numbers}` };
      const { skip = 0, count = Infinity } = fault.kind === 'clockSkew' ? NO_LIMITS : fault;
      held.set(named.id, { fault: named, skip, left: count });
      return named;
    },
    clear: (id) => {
      if (id !== undefined) return held.delete(id) ? 1 : 0;
      const cleared = held.size;
      held.clear();
      return cleared;
    },
    all: () => [...held.values()].map(describe),
    take: (target) => {
      const taken: Fault[] = [];
      let isBroken = false;
      for (const one of [...held.values()]) {
        // Of the faults that break an answer only the eldest strikes; the next one waits for the next request.
        if (isBroken && isBreaking(one.fault)) continue;
        if (!strikes(one, target)) continue;
        taken.push(one.fault);
        isBroken ||= isBreaking(one.fault);
      }
      return toStrike(taken);
    },
    skewMs: () => {
      const skews = [...held.values()].map(({ fault }) => (fault.kind === 'clockSkew' ? fault.ms : 0));
      return skews.reduce((sum, ms) => sum + ms, 0);
    },
  };
}

function isBreaking(fault: Fault): fault is Breaking {
  return fault.kind !== 'latency' && fault.kind !== 'clockSkew' && !isBending(fault);
}

function matches(fault: Fault, target: FaultTarget): boolean {
  if (fault.kind === 'clockSkew') return false;
  if (fault.endpoint !== undefined && fault.endpoint !== target.endpoint) return false;
  if (fault.method !== undefined && fault.method !== target.method) return false;
  return fault.storeCode === undefined || fault.storeCode === target.storeCode;
}

/** The fault with what is left of its count. */
function describe({ fault, skip, left }: Held): SetFault {
  if (fault.kind === 'clockSkew') return fault;
  return { ...fault, ...(skip > 0 ? { skip } : {}), ...(Number.isFinite(left) ? { count: left } : {}) };
}

function toStrike(taken: readonly Fault[]): Strike {
  let [delayBeforeMs, delayAfterMs] = [0, 0];
  for (const fault of taken) {
    if (fault.kind === 'latency' && fault.afterCommit) delayAfterMs += fault.ms;
    if (fault.kind === 'latency' && !fault.afterCommit) delayBeforeMs += fault.ms;
  }
  return {
    delayBeforeMs,
    delayAfterMs,
    breaking: taken.find(isBreaking),
    bending: taken.filter(isBending),
    kinds: taken.map(({ kind }) => kind),
  };
}

import type { StationPorts } from '../../main/core/ports.ts';
import type { HttpPort } from '../../main/core/shipperone/http.ts';
import { withFractions } from './fractions.ts';

export interface VirtualTime {
  /** For the station. */
  readonly ports: Pick<StationPorts, 'clock' | 'timers'>;
  /** Lets this many milliseconds pass: timers fire in order, and each waits for the calls it made. */
  pass(milliseconds: number): Promise<void>;
  /** The bench's clock alone is changed by a person, or a dead battery. */
  leap(milliseconds: number): void;
  /** Real HTTP, awaited by `pass`; notes when each request began. */
  http(real: HttpPort): HttpPort;
  /** Virtual times at which requests began. */
  readonly requests: number[];
}

interface Task {
  readonly at: number;
  readonly run: () => void;
}

/** A clock and timers that only move when the test says so, beside real SQLite and real HTTP. */
export function createVirtualTime(start = Date.UTC(2026, 10, 25, 8)): VirtualTime {
  let elapsed = 0;
  let offset = start;
  let tasks: Task[] = [];
  let inFlight = 0;
  const requests: number[] = [];

  const turns = async (count: number): Promise<void> => {
    for (let turn = 0; turn < count; turn += 1) await new Promise((done) => setImmediate(done));
  };
  const settle = async (): Promise<void> => {
    await turns(3);
    while (inFlight > 0) await turns(1);
    await turns(3);
  };
  const takeDue = (until: number): Task | undefined => {
    const next = tasks.reduce<Task | undefined>(
      (first, task) => (first === undefined || task.at < first.at ? task : first),
      undefined,
    );
    if (next === undefined || next.at > until) return undefined;
    tasks = tasks.filter((task) => task !== next);
    return next;
  };
  const after = (milliseconds: number, callback: () => void): (() => void) => {
    if (milliseconds <= 0) {
      const turn = setImmediate(callback); // Needs no time to pass, only its turn.
      return () => clearImmediate(turn);
    }
    const task = { at: elapsed + milliseconds, run: callback };
    tasks.push(task);
    return () => {
      tasks = tasks.filter((other) => other !== task);
    };
  };
  return {
    ports: {
      clock: { now: () => Math.floor(offset + elapsed), monotonic: () => withFractions(elapsed) },
      timers: { after },
    },
    pass: async (milliseconds) => {
      const until = elapsed + milliseconds;
      await settle();
      for (let next = takeDue(until); next !== undefined; next = takeDue(until)) {
        elapsed = Math.max(elapsed, next.at);
        next.run();
        await settle();
      }
      elapsed = until;
    },
    leap: (milliseconds) => {
      offset += milliseconds;
    },
    http: (real) => async (request) => {
      requests.push(elapsed);
      inFlight += 1;
      try {
        return await real(request);
      } finally {
        inFlight -= 1;
      }
    },
    requests,
  };
}

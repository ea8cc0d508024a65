import type { Fault, SetFault } from '../faults/fault.ts';
import type { Scenario, ScenarioParameters, ScenarioSandbox, Started } from './scenario.ts';
import { scenarioParameters } from './scenario.ts';
import { findScenario, SCENARIO_NAMES } from './scenarios.ts';

/** A scenario as the control endpoint and practice mode list it. */
export interface ScenarioInfo extends Pick<Scenario, 'group' | 'lasts' | 'takes' | 'about'> {
  readonly name: string;
  readonly running: boolean;
  /** Milliseconds since 1970 by the machine's clock; left out when it lasts until it is stopped. */
  readonly endsAt?: number;
}

export interface RunResult {
  readonly name: string;
  readonly orderIds: readonly string[];
  /** The token to enter from now on, where the scenario gives a new one. */
  readonly token?: string;
  readonly endsAt?: number;
}

/** Starts and ends scenarios. Each runs once at a time; started again, it begins anew. */
export interface ScenarioRunner {
  list(): readonly ScenarioInfo[];
  /** @throws Error in plain words for an unknown name, a parameter it does not take, or an order that is not there. */
  run(name: string, given?: unknown): RunResult;
  /** Ends one, or all that last; says how many were running. */
  stop(name?: string): number;
  /** Ends what has lasted its time. Every look at the sandbox comes after this. */
  settle(): void;
}

export interface RunnerPorts {
  readonly sandbox: ScenarioSandbox;
  readonly faults: {
    set(fault: Fault): SetFault;
    clear(id?: string): number;
    all(): readonly SetFault[];
  };
  /** Milliseconds since 1970 by the machine's clock, which no scenario turns. */
  readonly now: () => number;
}

interface Running {
  readonly faultIds: readonly string[];
  readonly stop: Started['stop'];
  readonly endsAt: number | undefined;
  readonly slot: string | undefined;
}

/** Starts and ends scenarios, of which several may run at once. */
export function createScenarioRunner({ sandbox, faults, now }: RunnerPorts): ScenarioRunner {
  const running = new Map<string, Running>();

  const end = (name: string): number => {
    const one = running.get(name);
    if (!one) return 0;
    running.delete(name);
    for (const id of one.faultIds) faults.clear(id);
    one.stop?.();
    return 1;
  };

  const settle = (): void => {
    if (running.size === 0) return;
    const held = new Set(faults.all().map(({ id }) => id));
    for (const [name, { endsAt, faultIds }] of [...running]) {
      // Faults that were counted out, or cleared by hand, have ended their scenario.
      const isSpent = faultIds.length > 0 && faultIds.every((id) => !held.has(id));
      if (isSpent || (endsAt !== undefined && endsAt <= now())) end(name);
    }
  };

  return {
    settle,
    list: () => {
      settle();
      return SCENARIO_NAMES.flatMap((name) => {
        const scenario = findScenario(name);
        if (!scenario) return [];
        const { group, lasts, takes, about } = scenario;
        const one = running.get(name);
        const until = one?.endsAt === undefined ? {} : { endsAt: one.endsAt };
        return [{ name, group, lasts, takes, about, running: one !== undefined, ...until }];
      });
    },
    run: (name, input = {}) => {
      settle();
      if (name === 'reset') {
        for (const one of [...running.keys()].toReversed()) end(one);
        faults.clear();
        return { name, orderIds: [] };
      }
      const scenario = findScenario(name);
      if (!scenario)
        throw new Error(`There is no scenario "${name}". There are: ${SCENARIO_NAMES.join(', ')}, reset.`);
      const given = readGiven(name, scenario, input);
      end(name);
      for (const [other, { slot }] of [...running])
        if (slot !== undefined && slot === scenario.slot) end(other);
      const started = scenario.start({ sandbox, given });
      const endsAt = given.minutes === undefined ? undefined : now() + given.minutes * MINUTE;
      if (scenario.lasts) {
        const faultIds = (started.faults ?? []).map(
          (fault, index) => faults.set({ ...fault, id: `${name}#${index + 1}` }).id,
        );
        running.set(name, { faultIds, stop: started.stop, endsAt, slot: scenario.slot });
      }
      return {
        name,
        orderIds: started.orderIds ?? [],
        ...(started.token === undefined ? {} : { token: started.token }),
        ...(endsAt === undefined ? {} : { endsAt }),
      };
    },
    stop: (name) => {
      settle();
      if (name !== undefined && !findScenario(name)) throw new Error(`There is no scenario "${name}".`);
      const names = name === undefined ? [...running.keys()].toReversed() : [name];
      return names.reduce((count, one) => count + end(one), 0);
    },
  };
}

const MINUTE = 60_000;

function readGiven(name: string, { takes }: Scenario, input: unknown): ScenarioParameters {
  const given = scenarioParameters.parse(input);
  const known: readonly string[] = takes;
  const strange = Object.entries(given).find(
    ([key, value]) => value !== undefined && !known.includes(key),
  )?.[0];
  if (strange === undefined) return given;
  throw new Error(`"${name}" takes ${takes.join(', ') || 'nothing'}, but not ${strange}.`);
}

import { fail, ok, type Result } from '../contract/errors.ts';
import {
  type PracticeGroup,
  type PracticeScenario,
  type PracticeScenarioId,
  practiceGroups,
} from '../contract/practice.ts';
import type { PracticeScenarios } from '../core/ports.ts';
import type { Handlers } from '../rpc/server.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import type { ScenarioParameters } from '../sandbox/scenarios/scenario.ts';
import type { ScenarioName } from '../sandbox/scenarios/scenarios.ts';
import type { PracticeShops } from './practiceShops.ts';

/** Scenarios of practice mode that are the sandbox's own. */
type OfSandbox = Exclude<PracticeScenarioId, 'second_shop'>;
/** A name that the sandbox does not know does not compile here. */
const inSandbox = (id: OfSandbox): ScenarioName => id;
const isOfSandbox = (id: PracticeScenarioId): id is OfSandbox => id !== 'second_shop';

/** What a person at the bench wants to see, where the scenario's own measure is meant for tests. */
const measures: Partial<Record<OfSandbox, ScenarioParameters>> = {
  // A page of one order each: a full one would bring a quarter of a million made-up orders to the bench.
  endless_queue: { count: 1 },
};

/** Until it is stopped would be too long for whoever goes home: what lasts ends after half an hour. */
const usualMinutes = 30;

/** @param handlers of the station that is open now; it may be another one after a restart in place. */
export function createPracticeScenarios(
  sandbox: Sandbox,
  shops: PracticeShops,
  handlers: () => Handlers,
): PracticeScenarios {
  const list = async (): Promise<readonly PracticeScenario[]> => {
    const known = new Map(sandbox.scenarios().map((one) => [one.name, one]));
    const hasSecond = await shops.isSecondConnected(handlers());
    return eachScenario().map(([group, id]) => {
      const one = known.get(id);
      if (!one) return { id, group, running: hasSecond, lasts: true, takesOrder: false, takesMinutes: false };
      const { running, lasts, takes, endsAt } = one;
      const until = endsAt === undefined ? {} : { endsAt };
      const [takesOrder, takesMinutes] = [takes.includes('orderId'), takes.includes('minutes')];
      return { id, group, running, lasts, takesOrder, takesMinutes, ...until };
    });
  };

  const given = (
    scenario: OfSandbox,
    takes: readonly string[],
    { orderId, storeCode, minutes }: Omit<Parameters<PracticeScenarios['run']>[0], 'scenario'>,
  ): ScenarioParameters => {
    const lasting = takes.includes('minutes') ? (minutes ?? usualMinutes) : minutes;
    return {
      ...measures[scenario],
      ...(orderId === undefined ? {} : { orderId }),
      ...(storeCode === undefined ? {} : { storeCode }),
      ...(lasting === undefined ? {} : { minutes: lasting }),
    };
  };

  return {
    list,
    run: async ({ scenario, ...asked }) => {
      if (!isOfSandbox(scenario)) {
        const connected = await shops.connectSecond(handlers());
        return connected.ok ? ok({ orderIds: [] }) : connected;
      }
      const takes = sandbox.scenarios().find((one) => one.name === scenario)?.takes ?? [];
      return attempt(() => {
        const { orderIds, token, endsAt } = sandbox.runScenario(
          inSandbox(scenario),
          given(scenario, takes, asked),
        );
        return {
          orderIds: [...orderIds],
          ...(token === undefined ? {} : { token }),
          ...(endsAt === undefined ? {} : { endsAt }),
        };
      });
    },
    stop: async (scenario) => {
      if (scenario === 'second_shop') return shops.removeSecond(handlers());
      const stopped = attempt(() =>
        scenario === undefined ? stopAll(sandbox) : sandbox.stopScenario(inSandbox(scenario)),
      );
      // As a person would enter the token again: what it was refused is no longer paused.
      const isRefused = sandbox.scenarios().some(({ name, running }) => running && name.startsWith('token_'));
      if (!isRefused) await shops.renew(handlers());
      return stopped;
    },
  };
}

/** All faults with it; a second shop stays, for its orders may be half packed. */
function stopAll(sandbox: Sandbox): number {
  const count = sandbox.scenarios().filter(({ running }) => running).length;
  sandbox.runScenario('reset');
  return count;
}

/** What the sandbox cannot do it says in plain words: no order fits, or the one named cannot change that way. */
function attempt<T>(work: () => T): Result<T> {
  try {
    return ok(work());
  } catch (error) {
    if (error instanceof Error) return fail('illegal_state', error.message);
    throw error;
  }
}

function eachScenario(): readonly (readonly [PracticeGroup, PracticeScenarioId])[] {
  const groups = ['orders', 'network', 'shipperOne', 'queues', 'rules'] as const;
  return groups.flatMap((group) => practiceGroups[group].map((id) => [group, id] as const));
}

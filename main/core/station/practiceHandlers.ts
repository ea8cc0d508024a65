import { fail, ok } from '../../contract/errors.ts';
import { type PracticeScenario, practiceGroups } from '../../contract/practice.ts';
import type { Handlers } from '../../rpc/server.ts';
import type { HandlerDeps } from './handlerDeps.ts';

type Named = Pick<Handlers, 'practice.scenarios' | 'practice.run' | 'practice.stop'>;

/**
 * Makes things happen at the practice ShipperOne on demand. The rest of the station does not know that they are
 * made.
 */
export function practiceHandlers(deps: HandlerDeps): Named {
  const { ports, poller, stores, bench, hub } = deps;
  const practice = ports.practiceScenarios;

  /**
   * Reads the queues, so that the effect shows now and not at the next turn. An order has left once two sweeps
   * did not find it.
   */
  const look = async (sweeps: number): Promise<void> => {
    for (let sweep = 0; sweep < sweeps; sweep += 1) await poller.now(undefined, true);
  };
  const lookSoon = (sweeps: number): void => {
    look(sweeps).catch((error: unknown) => ports.logger.error('practice.look', error));
  };

  /** The order named, or the one on the bench where one of the active queues is meant. */
  const meantOrder = (scenario: PracticeScenario | undefined, orderId: string | undefined) => {
    const session = bench.session();
    const isOpen = session?.state.stage === 'open' && (orderId === undefined || orderId === session.orderId);
    if (!scenario?.takesOrder || !isOpen || scenario.id === 'order_resolved') return { orderId };
    const storeCode = stores.connections.get(session.connectionId)?.storeCode;
    return { orderId: session.orderId, storeCode };
  };

  return {
    'practice.scenarios': async () =>
      practice === undefined ? onlyInPractice() : ok({ scenarios: [...(await practice.list())] }),

    'practice.run': async ({ scenario, orderId, minutes }) => {
      if (practice === undefined) return onlyInPractice();
      const listed = (await practice.list()).find((one) => one.id === scenario);
      const run = await practice.run({ scenario, minutes, ...meantOrder(listed, orderId) });
      if (!run.ok) return run;
      hub.touch('queues');
      ports.logger.info('practice.run', { scenario });
      lookSoon(practiceGroups.orders.some((id) => id === scenario) ? 2 : 1);
      return run;
    },

    'practice.stop': async ({ scenario }) => {
      if (practice === undefined) return onlyInPractice();
      const stopped = await practice.stop(scenario);
      if (!stopped.ok) return stopped;
      hub.touch('queues');
      ports.logger.info('practice.stop', { scenario, stopped: stopped.value });
      // ShipperOne may be well again: what waits goes now.
      for (const { connectionId } of stores.connections.all()) deps.outbox.wake(connectionId, ports.random);
      deps.pump();
      lookSoon(1);
      return ok({ stopped: stopped.value });
    },
  };
}

function onlyInPractice() {
  return fail('not_allowed', 'Nothing can be made to happen to real orders: this is for practice mode only.');
}

import { fail, ok, type Result } from '../../contract/errors.ts';
import type { AliasStore } from '../catalogue/aliasStore.ts';
import type { OrderKey, OrderQueries } from '../orders/orderQueries.ts';
import type { Unit } from '../packing/bench.ts';
import { nothingOpen } from '../packing/finishing.ts';
import { keysOf } from '../packing/matchScan.ts';
import { readBarcode } from '../scanning/readBarcode.ts';
import type { Story } from '../story/story.ts';
import { isSame, toteProblem } from './toteRules.ts';
import type { ToteStore } from './toteStore.ts';

export interface TotesDeps {
  readonly totes: ToteStore;
  readonly story: Story;
  readonly queries: Pick<OrderQueries, 'whereIs' | 'describe'>;
  readonly aliases: Pick<AliasStore, 'find'>;
  readonly now: () => number;
  readonly packer: () => string;
}

export type Totes = ReturnType<typeof createTotes>;

/** Putting orders into totes and taking them out again. All of it inside of a unit of the bench. */
export function createTotes({ totes, story, queries, aliases, now, packer }: TotesDeps) {
  const meaningOf = (code: string, connectionId: string): 'order' | 'product' | undefined => {
    if (queries.whereIs([code]).length > 0) return 'order';
    const keys = keysOf(readBarcode(code), code);
    const isProduct = queries.describe(keys) !== undefined || aliases.find(connectionId, keys) !== undefined;
    return isProduct ? 'product' : undefined;
  };

  const takeOut = (code: string, key: OrderKey): void => {
    totes.remove(code);
    story.add(key, 'tote_freed', { tote: code });
  };

  const tellBench = (unit: Unit, key: OrderKey): void => {
    const session = unit.session();
    if (session !== undefined && isSame(session, key)) unit.retell();
  };

  return {
    /** Puts an order, or the open one, into a tote. Saying it twice is saying it once. */
    bind: (unit: Unit, code: string, key: OrderKey | undefined = unit.open()): Result<void> => {
      if (key === undefined) return nothingOpen();
      const { connectionId, orderId } = key;
      const holds = totes.find(code);
      const problem = toteProblem({ code, means: meaningOf(code, connectionId), holds }, key);
      if (problem !== undefined) return problem;
      if (holds !== undefined) return ok(undefined);
      totes.write({ code, connectionId, orderId, at: now(), packer: packer() });
      story.add({ connectionId, orderId }, 'tote_bound', { tote: code });
      tellBench(unit, key);
      return ok(undefined);
    },
    /** By hand: for a tote whose order will not be finished here. */
    free: (unit: Unit, code: string): Result<void> => {
      const tote = totes.find(code);
      if (tote === undefined) return fail('not_found', `No order is in tote ${code}.`, { tote: code });
      takeOut(code, { connectionId: tote.connectionId, orderId: tote.orderId });
      tellBench(unit, tote);
      return ok(undefined);
    },
    /** The order is packed: its totes go back to the shelf. */
    freeOf: ({ connectionId, orderId }: OrderKey): void => {
      const key = { connectionId, orderId };
      for (const code of totes.ofOrder(key)) takeOut(code, key);
    },
    /** The order that a scanned text stands for as a tote. */
    orderIn: (texts: readonly string[]): OrderKey | undefined => {
      for (const text of texts) {
        const tote = totes.find(text);
        if (tote !== undefined) return { connectionId: tote.connectionId, orderId: tote.orderId };
      }
      return undefined;
    },
  };
}

import { isBadgeCode, isCommandCode } from '../../contract/commandCodes.ts';
import { fail, type Result } from '../../contract/errors.ts';
import type { OrderKey } from '../orders/orderQueries.ts';

/** What is known of a code that is to be a tote's. */
export interface ToteFacts {
  readonly code: string;
  /** Another order with this very number, or a product with this code: a scan of it means that already. */
  readonly means: 'order' | 'product' | undefined;
  /** The order that lies in it now. */
  readonly holds: OrderKey | undefined;
}

/** Why this order cannot be put into the tote with this code; undefined when it can. */
export function toteProblem({ code, means, holds }: ToteFacts, key: OrderKey): Result<never> | undefined {
  if (isCommandCode(code) || isBadgeCode(code)) {
    return fail('bad_request', `${code} is a command or a badge of this station, not a tote.`, {
      because: 'tote_command',
      tote: code,
    });
  }
  if (means === 'order') {
    return fail('bad_request', `${code} is the number of an order, not a tote.`, {
      because: 'tote_order',
      tote: code,
    });
  }
  if (means === 'product') {
    return fail('bad_request', `${code} is the code of a product, not a tote.`, {
      because: 'tote_product',
      tote: code,
    });
  }
  if (holds === undefined || isSame(holds, key)) return undefined;
  return fail(
    'illegal_state',
    `Tote ${code} holds order ${holds.orderId}. Finish it, or free the tote first.`,
    {
      because: 'tote_taken',
      tote: code,
      orderId: holds.orderId,
    },
  );
}

/** Whether two keys mean one order; ids of two tenants may be equal. */
export function isSame(one: OrderKey, other: OrderKey): boolean {
  return one.connectionId === other.connectionId && one.orderId === other.orderId;
}

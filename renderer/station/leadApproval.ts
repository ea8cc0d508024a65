import type { CallInput, CallName, CallValue } from '../../main/contract/calls.ts';
import type { CallError, Result } from '../../main/contract/errors.ts';
import { type GuardedAction, guardedActions } from '../../main/contract/packers.ts';

type Call = <N extends CallName>(name: N, input: CallInput<N>) => Promise<Result<CallValue<N>>>;

export interface LeadApproval {
  /** As `call`; what needs a lead asks for one first, and is then made again with the approval. */
  readonly call: Call;
  /** What the lead said to the question that is open; null: nothing is allowed. */
  readonly answer: (approvalId: string | null) => void;
}

/**
 * Asks a lead whenever the station says that a call needs one, so that no screen has to know what is kept for leads.
 * One question at a time: a second call that needs a lead meanwhile is refused as it came.
 */
export function createLeadApproval(call: Call, show: (action: GuardedAction | null) => void): LeadApproval {
  let pending: ((approvalId: string | null) => void) | null = null;
  const ask = (action: GuardedAction): Promise<string | null> =>
    new Promise((resolve) => {
      pending = resolve;
      show(action);
    });
  return {
    call: async (name, input) => {
      const result = await call(name, input);
      const action = result.ok ? undefined : askedFor(result.error);
      if (action === undefined || pending !== null) return result;
      const approvalId = await ask(action);
      return approvalId === null ? result : call(name, { ...input, approvalId });
    },
    answer: (approvalId) => {
      const resolve = pending;
      pending = null;
      show(null);
      resolve?.(approvalId);
    },
  };
}

function askedFor({ facts }: CallError): GuardedAction | undefined {
  return facts?.leadPin === 1 ? guardedActions.find((action) => action === facts.permission) : undefined;
}

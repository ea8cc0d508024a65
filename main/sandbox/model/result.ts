import type { OrderState } from './order.ts';

/** A call that may not be carried out; `message` and `parameters` become the JSON of the answer. */
export interface Refusal {
  readonly effect: 'refused';
  readonly message: string;
  readonly parameters?: Readonly<Record<string, string | number>>;
}

/** One change of one item, for the ledger. */
export interface Transition {
  readonly itemId: string;
  readonly kind: 'accepted' | 'rejected' | 'shipped';
  readonly units: number;
}

export interface Applied {
  readonly effect: 'applied';
  readonly order: OrderState;
  readonly transitions: readonly Transition[];
}

/** What was asked for is already so: nothing changes, the answer is the current state. */
export interface Noop {
  readonly effect: 'noop';
  readonly order: OrderState;
}

export type ActionResult = Applied | Noop | Refusal;

/** The guide's rules forbid it: nothing has changed, and the caller gets a 400 with these words. */
export function refuse(message: string, parameters?: Refusal['parameters']): Refusal {
  return parameters === undefined
    ? { effect: 'refused', message }
    : { effect: 'refused', message, parameters };
}

/** The JSON of an error, in Magento's form. */
export function refusalJson(refusal: Pick<Refusal, 'message' | 'parameters'>): unknown {
  const { message, parameters } = refusal;
  return parameters === undefined ? { message } : { message, parameters };
}

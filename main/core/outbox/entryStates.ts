import type { EntryState } from '../../contract/outbox.ts';

/**
 * What can happen to an entry. The table below is the whole life of a call to ShipperOne; anything it does not
 * name is a bug and throws.
 */
export type Happening =
  | 'release'
  | 'take_back'
  | 'send'
  | 'confirm'
  | 'refuse'
  | 'fail'
  | 'lose'
  | 'pause'
  | 'resume'
  | 'cascade'
  | 'question'
  | 'question_over'
  | 'retry'
  | 'discard';

export const transitions: Readonly<Record<EntryState, Readonly<Partial<Record<Happening, EntryState>>>>> = {
  /**
   * In its undo window, or shortly after a question that was settled by itself. It was not sent, or has certainly
   * not arrived.
   */
  held: {
    release: 'ready',
    take_back: 'discarded',
    cascade: 'attention',
    question: 'attention',
    discard: 'discarded',
  },
  ready: {
    send: 'sending',
    fail: 'waiting',
    pause: 'paused',
    cascade: 'attention',
    question: 'attention',
    retry: 'ready',
    take_back: 'discarded',
  },
  sending: {
    confirm: 'confirmed',
    refuse: 'attention',
    fail: 'waiting',
    lose: 'unknown',
    pause: 'paused',
  },
  /** A try failed without effect, or may safely be repeated; the next try is at `nextAttemptAt`. */
  waiting: {
    send: 'sending',
    fail: 'waiting',
    pause: 'paused',
    cascade: 'attention',
    question: 'attention',
    retry: 'ready',
    take_back: 'discarded',
    discard: 'discarded',
  },
  /**
   * ShipperOne may have carried it out. It is sent again, or its order is read back first where sending again
   * could ship twice.
   */
  unknown: {
    send: 'sending',
    confirm: 'confirmed',
    refuse: 'attention',
    fail: 'waiting',
    lose: 'unknown',
    pause: 'paused',
    cascade: 'attention',
    retry: 'unknown',
    discard: 'discarded',
  },
  /** Its connection or action is paused: ShipperOne refuses the token or the right, or a person paused it. */
  paused: {
    resume: 'ready',
    lose: 'unknown',
    cascade: 'attention',
    question: 'attention',
    retry: 'ready',
    take_back: 'discarded',
    discard: 'discarded',
  },
  /**
   * A person has to decide. The one exception is a question about a changed order: it is settled when the order
   * is as it was.
   */
  attention: {
    retry: 'ready',
    lose: 'unknown',
    discard: 'discarded',
    take_back: 'discarded',
    question_over: 'held',
  },
  confirmed: {},
  discarded: {},
};

/** @throws Error when the table does not allow it. */
export function nextState(state: EntryState, happening: Happening): EntryState {
  const next = transitions[state][happening];
  if (next === undefined) throw new Error(`An entry that is ${state} cannot ${happening}`);
  return next;
}

/** Whether it will be sent when its time comes. */
export function isToGo({ state }: { readonly state: EntryState }): boolean {
  return state === 'ready' || state === 'waiting' || state === 'unknown';
}

import { fail, type Result } from '../../contract/errors.ts';
import type { Unit } from './bench.ts';
import type { PackStart } from './packStart.ts';
import type { PackState } from './packState.ts';

/** Whether the order has words that a packer has to read before packing. */
export function hasInstructions({ details }: PackStart): boolean {
  return details.notes.length > 0 || (details.giftMessage ?? '') !== '';
}

/**
 * The instructions after a change of the order: the text that was confirmed may not be the text that stands there
 * now.
 */
export function instructionsAfter(
  known: PackState['instructions'],
  before: PackStart,
  after: PackStart,
): PackState['instructions'] {
  const words = ({ details }: PackStart): string => JSON.stringify([details.notes, details.giftMessage]);
  if (known === undefined || words(before) === words(after)) return known;
  return hasInstructions(after) ? 'due' : 'read';
}

/** The refusal while the instructions are unread; undefined once they are read. */
export function unread(state: PackState): Result<never> | undefined {
  return state.instructions === 'due'
    ? fail('instructions_unread', 'Read the instructions of this order first, and confirm them.')
    : undefined;
}

/** Takes what the screen shows as read: the instructions of the order, a refusal or a question. */
export function acknowledge(unit: Unit): void {
  const state = unit.open()?.state;
  if (state === undefined) return;
  if (state.instructions === 'due') unit.append({ kind: 'instructions_read' });
  else if (state.refusal !== undefined || state.choice !== undefined) unit.append({ kind: 'acknowledged' });
}

import { expect, test } from 'vitest';
import { createQuestions } from '../../../main/core/outbox/questions.ts';
import { bareOutbox } from '../../support/manyCalls.ts';

/** A call that was stopped because its order changed. */
function stoppedCall() {
  const { db, store, entryId } = bareOutbox();
  const told: string[] = [];
  const questions = createQuestions({
    ...{ db, store, now: () => 1_000_000, isPaused: () => false, announce: () => {} },
    onOver: (entry) => void told.push(entry.entryId),
  });
  questions.ask(entryId, { code: 'order_changed', message: 'New: 1 × Mug.' });
  return { db, entryId, questions, told, stateOf: () => store.get(entryId)?.state };
}

test('a question whose order is as before is over, once, and told', () => {
  const { entryId, questions, stateOf, told } = stoppedCall();
  expect(stateOf()).toBe('attention');
  questions.over(entryId);
  questions.over(entryId);
  expect(stateOf()).toBe('held');
  expect(told).toEqual([entryId]);
});

test('a stopped call that may have arrived, as a backup gives it back, is left to a person', () => {
  const { db, entryId, questions, stateOf, told } = stoppedCall();
  db.exec('update outbox set may_have_arrived = 1');
  questions.over(entryId);
  expect(stateOf()).toBe('attention');
  expect(told).toEqual([]);
});

test('a call that a person has to look at for another reason is not let go', () => {
  const { db, entryId, questions, stateOf } = stoppedCall();
  db.prepare('update outbox set last_error = ?').run(JSON.stringify({ code: 'refused', message: 'No.' }));
  questions.over(entryId);
  expect(stateOf()).toBe('attention');
});

import { expect, test } from 'vitest';
import { type EntryState, entryState } from '../../../main/contract/outbox.ts';
import { type Happening, nextState } from '../../../main/core/outbox/entryStates.ts';

const happenings: readonly Happening[] = [
  'release',
  'take_back',
  'send',
  'confirm',
  'refuse',
  'fail',
  'lose',
  'pause',
  'resume',
  'cascade',
  'question',
  'question_over',
  'retry',
  'discard',
];

/** The life of a call to ShipperOne, said once more and by other hands than the table in the code. */
const legal = `
  held      release   ready
  held      take_back discarded
  held      cascade   attention
  held      question  attention
  held      discard   discarded
  ready     send      sending
  ready     fail      waiting
  ready     pause     paused
  ready     cascade   attention
  ready     question  attention
  ready     retry     ready
  ready     take_back discarded
  sending   confirm   confirmed
  sending   refuse    attention
  sending   fail      waiting
  sending   lose      unknown
  sending   pause     paused
  waiting   send      sending
  waiting   fail      waiting
  waiting   take_back discarded
  waiting   pause     paused
  waiting   cascade   attention
  waiting   question  attention
  waiting   retry     ready
  waiting   discard   discarded
  unknown   send      sending
  unknown   confirm   confirmed
  unknown   refuse    attention
  unknown   fail      waiting
  unknown   lose      unknown
  unknown   pause     paused
  unknown   cascade   attention
  unknown   retry     unknown
  unknown   discard   discarded
  paused    resume    ready
  paused    lose      unknown
  paused    cascade   attention
  paused    question  attention
  paused    retry     ready
  paused    discard   discarded
  paused    take_back discarded
  attention retry     ready
  attention lose      unknown
  attention discard   discarded
  attention question_over held
  attention take_back discarded
`
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/));

function expectedOf(state: EntryState, happening: Happening): string | undefined {
  return legal.find(([from, what]) => from === state && what === happening)?.[2];
}

const pairs = entryState.options.flatMap((state) =>
  happenings.map((happening) => [state, happening] as const),
);

test.each(pairs)('an entry that is %s and has to %s goes where it should, or throws', (state, happening) => {
  const wanted = expectedOf(state, happening);
  if (wanted === undefined)
    expect(() => nextState(state, happening)).toThrow(`is ${state} cannot ${happening}`);
  else expect(nextState(state, happening)).toBe(wanted);
});

test('every legal move of the list was looked at', () => {
  const looked = pairs.filter(([state, happening]) => expectedOf(state, happening) !== undefined);
  expect(looked.length).toBe(legal.length);
});

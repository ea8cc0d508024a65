import { expect, test } from 'vitest';
import type { CallFact } from '../../../main/contract/callFacts.ts';
import type { ActionName } from '../../../main/contract/common.ts';
import type { EntryError } from '../../../main/contract/outbox.ts';
import type { StoryRow } from '../../../main/contract/story.ts';
import { factSentence } from '../../../main/core/outbox/factSentence.ts';
import { translationFor } from '../../../renderer/i18n/language.ts';
import { stoppedWords } from '../../../renderer/view/changes.ts';
import { storySentence } from '../../../renderer/view/storyWords.ts';

const en = translationFor('en');
const de = translationFor('de');

/** What the story of an order says of a call that needs a person, in both languages. */
function told(error: EntryError, action: ActionName = 'ship'): readonly string[] {
  const detail = JSON.stringify({ entryId: 'e', action, state: 'attention', error });
  const row: StoryRow = {
    ...{ orderSeq: 1, stationSeq: 1, at: 0, station: 'Bench 1', packer: '', kind: 'entry_state', detail },
    ...{ salt: 's', detailDigest: 'd', previous: 'p', digest: 'x' },
  };
  return [en, de].map(({ t, f }) => storySentence(row, t, f));
}

const facts: readonly CallFact[] = [
  { code: 'said_no' },
  { code: 'accepted_less', itemId: '1', sent: 2, theirs: 1 },
  { code: 'accepted_rejected', itemId: '1', theirs: 1 },
  { code: 'shipped_less', itemId: '1', sent: 2, theirs: 1 },
  { code: 'left_more', itemId: '1', left: 0, theirs: 1 },
  { code: 'other_label', theirs: ['A'], ours: ['B'] },
  { code: 'still', status: 'pending_shipment' },
  { code: 'stopped', status: 'canceled' },
  { code: 'lost_and_gone' },
  { code: 'lost_and_unclear', itemId: '1', before: 3, sent: 1, left: 1 },
];

test('what changed about an order is told in the language of the station', () => {
  const changes: EntryError['changes'] = [{ code: 'quantity', name: 'Vase', before: 2, after: 3 }];
  const error: EntryError = { code: 'order_changed', message: 'Vase: 3 instead of 2.', changes };
  expect(told(error)[1]).toBe(
    'Die Sendung ist zu klären: Der Auftrag hat sich nach dem Packen geändert: nicht gesendet. Vase: 3 statt 2.',
  );
  expect(told(error, 'accept')[1]).toBe(
    'Die Antwort ist zu klären: Der Auftrag hat sich nach der Antwort geändert: nicht gesendet. Vase: 3 statt 2.',
  );
});

test.each(facts)(
  '$code is told in the language of the station, without the English sentence of the log',
  (fact) => {
    const message = factSentence(fact);
    const error: EntryError = { code: 'contradiction', message, facts: [fact] };
    const [english, german] = told(error);
    expect(english).toContain(en.t.callFact(fact));
    expect(german).toContain(de.t.callFact(fact));
    expect(german).not.toContain(message);
    expect(de.t.callFact(fact)).not.toBe(en.t.callFact(fact));
    expect(stoppedWords(error, de.t)).toEqual([de.t.callFact(fact)]);
  },
);

test('ShipperOne’s own words stay as they are, and so does what an older version wrote', () => {
  expect(told({ code: 'refused', message: 'Unknown item_id 7.', status: 400 })[1]).toBe(
    'Die Sendung ist zu klären: ShipperOne hat es abgelehnt (Unknown item_id 7.).',
  );
  const old = 'Item 1: 2 shipped here, but ShipperOne says 1.';
  expect(told({ code: 'contradiction', message: old })[1]).toContain(old);
});

test('that an earlier call stands before it says all: no English sentence behind it', () => {
  const message = 'An earlier call for this order (ship) needs attention first.';
  for (const sentence of told({ code: 'behind_another', message })) expect(sentence).not.toContain(message);
});

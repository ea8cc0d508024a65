import type { ActionName } from '../../contract/common.ts';
import type { Attempt, EntryState } from '../../contract/outbox.ts';
import type { StoryFacts } from '../../contract/story.ts';
import type { Actor } from '../packers/actor.ts';
import { inTransaction } from '../store/inTransaction.ts';
import type { Db } from '../store/openDatabase.ts';
import { noStory, type Story, stationKey } from '../story/story.ts';
import type { EntryPatch } from './entryPatch.ts';
import type { StoredEntry } from './outboxRow.ts';
import type { NewEntry } from './outboxStore.ts';

/** The fields of an entry that its story names. */
type Named = Pick<StoredEntry, 'entryId' | 'connectionId' | 'orderId' | 'action'>;

interface Known {
  readonly connection_id: string;
  readonly order_id: string;
  readonly action: ActionName;
  readonly reason: string | null;
}

/**
 * States that no other row of the story tells of: that a call waits is told by its try, that it was sent again or
 * discarded by the person's act.
 */
const toldStates: ReadonlySet<EntryState> = new Set(['confirmed', 'attention', 'paused', 'unknown']);

/**
 * Writes the calls to ShipperOne into the stories of their orders, each in the transaction that changes the
 * entry.
 */
export function createEntryStory(db: Db, story: Story) {
  const find = db.prepare<[string], Known>(
    'select connection_id, order_id, action, reason from outbox where entry_id = ?',
  );
  /** Without a packer: these happen by themselves. */
  const tell = (entry: Named, kind: 'tried' | 'entry_state', facts: StoryFacts): void => {
    const { entryId, connectionId, orderId, action } = entry;
    story.add({ connectionId, orderId }, kind, { entryId, action, ...facts }, 'station');
  };
  const isTold = (before: EntryState, state: EntryState | undefined): boolean => {
    if (story === noStory || state === undefined) return false;
    // Of the entries that become ready by themselves, only those whose pause ended are told.
    if (state === 'ready') return before === 'paused';
    // `held` for a second time: a question was settled by itself.
    return toldStates.has(state) || state === 'held';
  };

  return {
    decided: (entry: NewEntry): void => {
      const { entryId, action, state, fingerprint, expected, connectionId, orderId } = entry;
      const sum = expected.items.reduce((all, item) => all + item.qty, 0);
      story.add({ connectionId, orderId }, 'decided', {
        entryId,
        action,
        state,
        body: fingerprint,
        lines: expected.items.length,
        count: sum,
        rejected: expected.items.filter((item) => item.qty === 0).length,
        trackNumbers: expected.trackNumbers,
        ...(expected.reasons === undefined
          ? {}
          : { text: expected.reasons.map(({ name, reason }) => `${name}: ${reason}`).join('\n') }),
      });
    },

    /** Makes the change, and tells of it where it leads to a state that the story names. */
    changing: (entry: StoredEntry, change: EntryPatch, make: () => void): void => {
      const { state, lastError } = change;
      if (!isTold(entry.state, state)) {
        make();
        return;
      }
      inTransaction(db, () => {
        make();
        tell(entry, 'entry_state', {
          ...(state === undefined ? {} : { state }),
          ...(lastError === undefined || lastError === null ? {} : { error: lastError }),
        });
      });
    },

    tried: (entry: Named, { at, ...facts }: Attempt): void => tell(entry, 'tried', { sentAt: at, ...facts }),

    /** What a person did to an entry, or (without an entry) to the station. */
    act: (act: string, entryId: string | undefined, by: Actor): void => {
      if (entryId === undefined) {
        story.add(stationKey, 'station_act', { act }, by);
        return;
      }
      const entry = story === noStory ? undefined : find.get(entryId);
      if (entry === undefined) return;
      const { connection_id: connectionId, order_id: orderId, action, reason } = entry;
      const facts = { entryId, action, act };
      story.add({ connectionId, orderId }, 'entry_act', reason === null ? facts : { ...facts, reason }, by);
    },
  };
}

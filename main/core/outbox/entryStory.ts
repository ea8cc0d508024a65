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

/** What of an entry its story names. */
type Named = Pick<StoredEntry, 'entryId' | 'connectionId' | 'orderId' | 'action'>;

interface Known {
  readonly connection_id: string;
  readonly order_id: string;
  readonly action: ActionName;
  readonly reason: string | null;
}

/** States that nothing else tells of: a try says that a call waits, an act that it was sent again or discarded. */
const toldStates: ReadonlySet<EntryState> = new Set(['confirmed', 'attention', 'paused', 'unknown']);

/** What orders' stories tell of their calls to ShipperOne; each in the transaction of its row. */
export function createEntryStory(db: Db, story: Story) {
  const find = db.prepare<[string], Known>(
    'select connection_id, order_id, action, reason from outbox where entry_id = ?',
  );
  /** By nobody: these come by themselves. */
  const tell = (entry: Named, kind: 'tried' | 'entry_state', facts: StoryFacts): void => {
    const { entryId, connectionId, orderId, action } = entry;
    story.add({ connectionId, orderId }, kind, { entryId, action, ...facts }, 'station');
  };
  const isTold = (before: EntryState, state: EntryState | undefined): boolean => {
    if (story === noStory || state === undefined) return false;
    // Ready by itself is told only where a pause ended.
    if (state === 'ready') return before === 'paused';
    // Held again: a question was over by itself.
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

    /** Makes the change, and tells of it where it brings a state that is worth a word. */
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

    /** By a person, to an entry or (without one) to the station. */
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

import type { ActionName } from '../../contract/common.ts';
import type { Attempt, EntryState } from '../../contract/outbox.ts';
import type { StoryFacts } from '../../contract/story.ts';
import type { Actor } from '../packers/actor.ts';
import type { Db } from '../store/openDatabase.ts';
import { noStory, type Story, stationKey } from '../story/story.ts';
import type { EntryPatch, NewEntry } from './outboxStore.ts';

interface Known {
  readonly connection_id: string;
  readonly order_id: string;
  readonly action: ActionName;
  readonly state: EntryState;
  readonly reason: string | null;
}

/** States that nothing else tells of: a try says that a call waits, an act that it was sent again or discarded. */
const toldStates: ReadonlySet<EntryState> = new Set(['confirmed', 'attention', 'paused', 'unknown']);

export type EntryStory = ReturnType<typeof createEntryStory>;

/** What orders' stories tell of their calls to ShipperOne; each in the transaction of its row. */
export function createEntryStory(db: Db, story: Story) {
  const find = db.prepare<[string], Known>(
    'select connection_id, order_id, action, state, reason from outbox where entry_id = ?',
  );
  const tell = (
    entryId: string,
    kind: 'tried' | 'entry_state' | 'entry_act',
    factsOf: (entry: Known) => StoryFacts,
  ): void => {
    if (story === noStory) return;
    const entry = find.get(entryId);
    if (entry === undefined) return;
    const key = { connectionId: entry.connection_id, orderId: entry.order_id };
    const facts = { entryId, action: entry.action, ...factsOf(entry) };
    if (kind === 'entry_act') story.add(key, kind, facts);
    else story.add(key, kind, facts, 'station');
  };
  const isTold = (entryId: string, state: EntryState | undefined): boolean => {
    if (story === noStory || state === undefined) return false;
    // Ready by itself is told only where a pause ended.
    return toldStates.has(state) || (state === 'ready' && find.get(entryId)?.state === 'paused');
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
    changing: (entryId: string, change: EntryPatch, make: () => void): void => {
      const { state, lastError } = change;
      if (!isTold(entryId, state)) {
        make();
        return;
      }
      db.transaction(() => {
        make();
        tell(entryId, 'entry_state', () => ({
          ...(state === undefined ? {} : { state }),
          ...(lastError === undefined || lastError === null ? {} : { error: lastError }),
        }));
      })();
    },

    tried: (entryId: string, { at, ...facts }: Attempt): void =>
      tell(entryId, 'tried', () => ({ sentAt: at, ...facts })),

    /** By a person, to an entry or (without one) to the station. */
    act: (act: string, entryId: string | undefined, by: Actor): void => {
      if (entryId === undefined) story.add(stationKey, 'station_act', { act }, by);
      else tell(entryId, 'entry_act', ({ reason }) => (reason === null ? { act } : { act, reason }));
    },
  };
}

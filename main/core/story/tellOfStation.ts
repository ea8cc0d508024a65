import type { StoryFacts, StoryKind } from '../../contract/story.ts';
import { nobody } from '../packers/actor.ts';
import { createSettingsStore } from '../settings/settingsStore.ts';
import type { Db } from '../store/openDatabase.ts';
import { createStory, stationKey } from './story.ts';

/** Tells something of the station as a whole while it is closed: that its data was replaced, or rebuilt. */
export function tellOfStation(db: Db, now: number, kind: StoryKind, facts: StoryFacts): void {
  const { stationName } = createSettingsStore(db).get();
  createStory({ db, now: () => now, station: () => stationName, actor: nobody }).add(
    stationKey,
    kind,
    facts,
    'station',
  );
}

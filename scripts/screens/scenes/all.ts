import type { Scene } from '../stage.ts';
import { diskScenes } from './disk.ts';
import { everywhereScenes } from './everywhere.ts';
import { firstRunScenes } from './firstRun.ts';
import { outboxScenes } from './outbox.ts';
import { packScenes } from './pack.ts';
import { connectionScenes } from './packConnections.ts';
import { packerScenes } from './packers.ts';
import { queueScenes } from './queues.ts';
import { settingsScenes } from './settings.ts';
import { storyScenes } from './story.ts';
import { todayScenes } from './today.ts';

/** Every screen and state of the window, in the sequence in which a person meets them. */
export const scenes: readonly Scene[] = [
  ...firstRunScenes,
  ...packScenes,
  ...connectionScenes,
  ...queueScenes,
  ...outboxScenes,
  ...todayScenes,
  ...settingsScenes,
  ...everywhereScenes,
  ...diskScenes,
  ...packerScenes,
  ...storyScenes,
];

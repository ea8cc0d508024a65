import { z } from 'zod';
import { backup, restored } from './backups.ts';
import { nothing } from './callParts.ts';
import { idInput, quantity } from './common.ts';
import { approved } from './packers.ts';
import { practiceRun, practiceRunInput, practiceScenario, practiceScenarioId } from './practice.ts';
import { settings, settingsInput } from './settings.ts';

export const stationCalls = {
  /** Closes this station and opens the practice one (or back); the window then starts afresh. */
  'station.setMode': { input: z.object({ practice: z.boolean() }), value: nothing },
  /** What can be made to happen in practice mode; refused with `not_allowed` outside it, as are the next two. */
  'practice.scenarios': { input: nothing, value: z.object({ scenarios: z.array(practiceScenario) }) },
  'practice.run': { input: practiceRunInput, value: practiceRun },
  /** Ends one, or all that last and every fault with them. */
  'practice.stop': {
    input: z.object({ scenario: practiceScenarioId.optional() }),
    value: z.object({ stopped: quantity }),
  },
  'settings.get': { input: nothing, value: z.object({ settings }) },
  'settings.set': { input: settingsInput.extend(approved), value: z.object({ settings }) },
  'backup.list': { input: nothing, value: z.object({ backups: z.array(backup) }) },
  'backup.now': { input: nothing, value: z.object({ backup }) },
  /** Settings, connections and taught codes go back; whatever was packed or decided since is kept. */
  'backup.restore': { input: z.object({ backupId: idInput, ...approved }), value: restored },
  'diagnostics.bundle': { input: nothing, value: z.object({ fileName: z.string(), text: z.string() }) },
} as const;

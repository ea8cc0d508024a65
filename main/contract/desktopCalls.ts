import { z } from 'zod';
import { nothing } from './callParts.ts';
import { desktopChanges, desktopState } from './desktop.ts';
import { approved } from './packers.ts';

const state = z.object({ desktop: desktopState });

/** Of the computer that the window stands on; a host without a window refuses all of them with `not_allowed`. */
export const desktopCalls = {
  'desktop.get': { input: nothing, value: state },
  'desktop.set': { input: desktopChanges.extend(approved), value: state },
  /** Asks the feed now; answers when it has answered. */
  'desktop.lookForUpdate': { input: z.object(approved), value: state },
  /** Fetches what was found, to install it when Packbench is closed; answers when that has begun. */
  'desktop.takeUpdate': { input: z.object(approved), value: state },
  /** Closes Packbench; the way out of kiosk mode. */
  'desktop.leave': { input: z.object(approved), value: nothing },
} as const;

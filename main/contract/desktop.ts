import { z } from 'zod';
import { epochMs } from './common.ts';

/** `notify` looks and says so; `atQuit` also fetches, and installs when Packbench is closed at a quiet moment. */
export const updateMode = z.enum(['off', 'notify', 'atQuit']);
export type UpdateMode = z.infer<typeof updateMode>;

/**
 * Why no newer version can be looked for: Packbench runs without Electron, or from its sources; nobody named a place
 * to look at, or named one that is not allowed.
 */
const noUpdates = z.enum(['runtime', 'not_installed', 'no_feed', 'bad_feed']);
export type NoUpdates = z.infer<typeof noUpdates>;

/** How looking or fetching failed. `not_trusted`: the file's hash, signature or address is not what it must be. */
export const updateProblem = z.enum(['unreachable', 'not_a_feed', 'not_trusted', 'disk', 'other']);
export type UpdateProblem = z.infer<typeof updateProblem>;

/** What an installation waits for. */
const updateBlock = z.enum(['packing', 'sending']);
export type UpdateBlock = z.infer<typeof updateBlock>;

const updatesState = z.object({
  /** The version that runs. */
  version: z.string(),
  mode: updateMode,
  /** The choice stands in the administrator's file and cannot be changed in the window. */
  isFixed: z.boolean(),
  unavailable: noUpdates.optional(),
  /** The server that is asked, without its path. */
  feed: z.string().optional(),
  phase: z.enum(['idle', 'looking', 'found', 'fetching', 'ready']),
  /** The newer version; `isByHand` where the system's own package manager installs it, as for a Debian package. */
  found: z.object({ version: z.string(), isByHand: z.boolean() }).optional(),
  lastLookAt: epochMs.optional(),
  problem: updateProblem.optional(),
  waitsFor: updateBlock.optional(),
});
export type UpdatesState = z.infer<typeof updatesState>;

/** A newer version, as every screen tells of it. */
export const updateNotice = z.object({ version: z.string(), isReady: z.boolean() });
export type UpdateNotice = z.infer<typeof updateNotice>;

/** What belongs to this computer and not to a station: real and practice share it. */
export const desktopState = z.object({
  /** Packbench opens when the person signs in to the computer. */
  autoStart: z.object({ isOn: z.boolean(), unavailable: z.enum(['not_installed']).optional() }),
  /** The window fills the screen and cannot be closed by a key. `isForced`: this start was told so. */
  kiosk: z.object({ isOn: z.boolean(), isForced: z.boolean() }),
  updates: updatesState,
});
export type DesktopState = z.infer<typeof desktopState>;

export const desktopChanges = z
  .object({ autoStart: z.boolean(), kiosk: z.boolean(), updates: updateMode })
  .partial()
  .strict();
export type DesktopChanges = z.infer<typeof desktopChanges>;

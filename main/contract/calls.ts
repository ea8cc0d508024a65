import type { z } from 'zod';
import { catalogueCalls } from './catalogueCalls.ts';
import { connectionsCalls } from './connectionsCalls.ts';
import { dayCalls } from './dayCalls.ts';
import { desktopCalls } from './desktopCalls.ts';
import { ordersCalls } from './ordersCalls.ts';
import { outboxCalls } from './outboxCalls.ts';
import { packersCalls } from './packersCalls.ts';
import { packingCalls } from './packingCalls.ts';
import { paperCalls } from './paperCalls.ts';
import { stationCalls } from './stationCalls.ts';
import { storyCalls } from './storyCalls.ts';
import { totesCalls } from './totesCalls.ts';

/**
 * Every call that crosses the bridge, with the shapes of what goes in and what comes back. rpc/server parses
 * each input once with this table and refuses to start when a call has no handler.
 */
export const calls = {
  ...connectionsCalls,
  ...ordersCalls,
  ...packingCalls,
  ...outboxCalls,
  ...catalogueCalls,
  ...stationCalls,
  ...packersCalls,
  ...desktopCalls,
  ...dayCalls,
  ...storyCalls,
  ...totesCalls,
  ...paperCalls,
} as const;

export type CallName = keyof typeof calls;
/** What a caller writes. */
export type CallInput<N extends CallName> = z.input<(typeof calls)[N]['input']>;
/** What a handler receives, after parsing. */
export type ParsedInput<N extends CallName> = z.output<(typeof calls)[N]['input']>;
export type CallValue<N extends CallName> = z.output<(typeof calls)[N]['value']>;

/** Whether the contract has a call of this name; frames from outside may name anything. */
export function isCallName(name: string): name is CallName {
  return Object.hasOwn(calls, name);
}

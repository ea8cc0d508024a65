import type { ActionName } from '../../main/contract/common.ts';
import type { Entry, EntryError, EntryState } from '../../main/contract/outbox.ts';
import type { Tone } from '../design/Badge.tsx';
import type { Messages } from '../i18n/en.ts';
import type { Formats } from '../i18n/formats.ts';

const tones: Readonly<Record<EntryState, Tone>> = {
  held: 'plain',
  ready: 'plain',
  sending: 'accent',
  waiting: 'plain',
  unknown: 'warn',
  paused: 'warn',
  attention: 'wrong',
  confirmed: 'right',
  discarded: 'plain',
};

export function entryTone(state: EntryState): Tone {
  return tones[state];
}

/** What came of a try, in words; the code itself for one that only a newer version knows. */
export function outcomeWords(outcome: string, t: Messages): string {
  if (outcome === 'answered') return t.outbox.answered;
  return Object.entries(t.entryErrors).find(([code]) => code === outcome)?.[1] ?? outcome;
}

/** What stands in the way of a call. An order that changed is told of a parcel in other words than of an answer. */
export function errorTitle(code: EntryError['code'], action: ActionName | undefined, t: Messages): string {
  return code === 'order_changed' && action === 'accept' ? t.outbox.answerStopped : t.entryErrors[code];
}

/** Nothing more will be sent for it. */
export function isSettled(state: EntryState): boolean {
  return state === 'confirmed' || state === 'discarded';
}

/** "3 tries, next try in 40 sec". A token that was refused before ShipperOne looked at the call is no try. */
export function triesWords(entry: Entry, now: number, t: Messages, f: Formats): string {
  const code = entry.lastError?.code;
  const isTurnedAway = entry.attempts === 0 && (code === 'unauthorized' || code === 'forbidden');
  const tries = isTurnedAway ? t.outbox.turnedAway : t.outbox.tries(entry.attempts);
  if (entry.nextAttemptAt === undefined || isSettled(entry.state)) return tries;
  const wait = entry.nextAttemptAt - now;
  const next = wait > 0 ? t.outbox.nextTry(f.age(wait)) : t.outbox.nextTryNow;
  return `${tries}, ${next}`;
}

/** Stopped before it went out, because its order changed or left; a person decides. */
export function isQuestioned(entry: Entry): boolean {
  const code = entry.lastError?.code;
  return entry.state === 'attention' && (code === 'order_changed' || code === 'order_gone');
}

/** It has certainly not left, and does not leave by itself just now: it waits for a line, a token or a person. */
export function mayTakeBack(entry: Entry): boolean {
  const waitsUntried = entry.attempts === 0 && (entry.state === 'waiting' || entry.state === 'paused');
  return waitsUntried || isQuestioned(entry);
}

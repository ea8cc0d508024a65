import type { CallError, ErrorCode } from '../../main/contract/errors.ts';
import type { Messages } from '../i18n/en.ts';
import { commandCause } from './commandWords.ts';

/** Where a person can do something about an error. `retry` is offered by whoever made the call. */
export type ErrorAction = 'retry' | 'connections' | 'outbox' | 'diagnostics' | null;

const actions: Readonly<Record<ErrorCode, ErrorAction>> = {
  bad_request: null,
  not_found: null,
  nothing_open: null,
  order_gone: null,
  order_changed: null,
  order_unreadable: null,
  already_decided: 'outbox',
  already_packed: 'outbox',
  already_used: null,
  not_a_track: null,
  not_allowed: null,
  partials_not_allowed: null,
  not_fully_packed: null,
  tracking_missing: null,
  too_late: 'outbox',
  illegal_state: null,
  instructions_unread: null,
  signed_out: null,
  wrong_pin: null,
  pin_wait: null,
  unsent_entries: 'outbox',
  paused_by_hand: 'connections',
  unauthorized: 'connections',
  forbidden: 'connections',
  refused: null,
  unreachable: 'retry',
  not_shipperone: 'connections',
  page_failed: null,
  certificate_unknown: 'connections',
  certificate_expired: 'connections',
  certificate_wrong_host: 'connections',
  certificate_unusable: 'connections',
  proxy_login: 'connections',
  proxy_unreachable: 'connections',
  proxy_refused: 'connections',
  cancelled: 'retry',
  print_failed: 'retry',
  label_failed: 'retry',
  disk_full: 'retry',
  storage_failed: 'retry',
  internal: 'diagnostics',
};

/** Codes whose own message adds what the general sentence cannot know. */
const tellsMore: ReadonlySet<ErrorCode> = new Set([
  'bad_request',
  'order_unreadable',
  'order_changed',
  'not_allowed',
  'illegal_state',
  'refused',
  'unreachable',
  'not_shipperone',
  'certificate_unusable',
  'proxy_refused',
  'forbidden',
  'storage_failed',
  'print_failed',
  'internal',
]);

export interface Words {
  readonly title: string;
  /** What to do about it. */
  readonly next: string;
  /** ShipperOne's own words, as they came. */
  readonly theirWords: string | undefined;
  /** The station's own English sentence, where it knows more. */
  readonly technical: string | undefined;
  readonly action: ErrorAction;
}

/** An error as a sentence, an action, and whatever the other side said. */
export function errorWords(error: CallError, t: Messages): Words {
  const cause = commandCause(error, t);
  if (cause !== undefined) {
    const title = t.band.commandFailed;
    return { title, next: cause, theirWords: undefined, technical: undefined, action: null };
  }
  const { title, next } = t.errors[error.code](error.facts);
  const words = error.facts?.words;
  const theirWords = words === undefined || words === '' ? undefined : String(words);
  return {
    title,
    next,
    theirWords,
    technical: theirWords === undefined && tellsMore.has(error.code) ? error.message : undefined,
    action: actions[error.code],
  };
}

import { z } from 'zod';

/**
 * Every failure a caller can expect, as a closed list. The renderer maps each to a sentence and an action;
 * adding one here makes every exhaustive switch fail to compile until it is handled.
 */
export const errorCodes = [
  'bad_request',
  'not_found',
  'nothing_open',
  'order_gone',
  'order_changed',
  'order_unreadable',
  'already_decided',
  'already_packed',
  'already_used',
  'not_a_track',
  'not_allowed',
  'partials_not_allowed',
  'not_fully_packed',
  'tracking_missing',
  'too_late',
  'illegal_state',
  'instructions_unread',
  /** Nobody is signed in, or the station is locked. */
  'signed_out',
  'wrong_pin',
  /** Too many wrong PINs: wait so many seconds. */
  'pin_wait',
  'unsent_entries',
  'paused_by_hand',
  'unauthorized',
  'forbidden',
  'refused',
  'unreachable',
  'not_shipperone',
  'certificate_unknown',
  'certificate_expired',
  'certificate_wrong_host',
  'certificate_unusable',
  'proxy_login',
  'proxy_unreachable',
  'proxy_refused',
  'cancelled',
  'print_failed',
  /** A label printer on the network did not take a label; the fact `because` is a LabelProblem. */
  'label_failed',
  /** A carrier's page was not opened; the fact `because` is `packing` or `browser`. */
  'page_failed',
  'disk_full',
  'storage_failed',
  'internal',
] as const;

const errorCode = z.enum(errorCodes);
export type ErrorCode = z.infer<typeof errorCode>;

/**
 * `message` is a whole English sentence in plain words, good enough to show when no translation exists.
 * `facts` are the values a translated sentence needs (names, numbers), never secrets or addresses.
 */
export const callError = z.object({
  code: errorCode,
  message: z.string(),
  retryable: z.boolean(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
export type CallError = z.infer<typeof callError>;

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: CallError };

/** What a call answers when it worked. */
export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** Only these may succeed when simply tried again. */
const retryableCodes: ReadonlySet<ErrorCode> = new Set([
  'unreachable',
  'proxy_unreachable',
  'disk_full',
  'storage_failed',
]);

/**
 * An expected failure. `message` is an English sentence for people; `facts` are what the screens build their own from.
 */
export function callFailure(code: ErrorCode, message: string, facts?: CallError['facts']): CallError {
  const error: CallError = { code, message, retryable: retryableCodes.has(code) };
  return facts === undefined ? error : { ...error, facts };
}

/** The same as what a call answers. */
export function fail(
  code: ErrorCode,
  message: string,
  facts?: CallError['facts'],
): { readonly ok: false; readonly error: CallError } {
  return { ok: false, error: callFailure(code, message, facts) };
}

/** For the last branch of a switch over a closed union: reaching it is a bug, and the compiler says so first. */
export function assertNever(value: never): never {
  throw new Error(`A case was not handled: ${JSON.stringify(value)}`);
}

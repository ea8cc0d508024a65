import { assertNever, type ErrorCode } from '../../contract/errors.ts';
import { isObject, readText } from './fields.ts';
import type { HttpFault, HttpOutcome } from './http.ts';
import { parseLossless } from './lossless.ts';
import { certificateWords, proxyWords } from './network/words.ts';
import { retryAfterMs } from './retryAfter.ts';

/**
 * The result of an exchange with ShipperOne, by the table of errors in its guide (docs/shipperone.md):
 * - `json`: a 2xx with JSON. Whether it says what we hope is for the caller to check.
 * - `refused`: ShipperOne understood and said no (400, 404, 409, 422 and other 4xx); trying again is useless.
 * - `unauthorized` (401), `forbidden` (403): the token, or its rights.
 * - `later`: everything that may work when tried again.
 */
export type Answer =
  | {
      readonly kind: 'json';
      readonly status: number;
      readonly json: unknown;
      readonly date: string | undefined;
    }
  | { readonly kind: 'refused'; readonly status: number; readonly message: string }
  | { readonly kind: 'unauthorized'; readonly status: number; readonly message: string }
  | { readonly kind: 'forbidden'; readonly status: number; readonly message: string }
  | Later;

export interface Later {
  readonly kind: 'later';
  readonly cause:
    | 'network'
    | 'certificate'
    | 'proxy'
    | 'timed_out'
    | 'throttled'
    | 'server_error'
    | 'not_shipperone'
    | 'cancelled';
  /** What exactly is wrong with a certificate or a proxy, where the cause is one of these. */
  readonly problem?: ErrorCode;
  readonly status: number | undefined;
  readonly retryAfterMs: number | undefined;
  /** False only when the request certainly never reached ShipperOne. */
  readonly mayHaveArrived: boolean;
  readonly message: string;
}

/** Statuses that ask to come back: time-outs, throttling, and everything from 500 up. */
const comeBack = new Set([408, 425, 429]);

/**
 * What an exchange with ShipperOne means for whoever asked. Pure. @param now ms since 1970, for a Retry-After that is
 * a date.
 */
export function classify(outcome: HttpOutcome, now: number): Answer {
  if (outcome.kind === 'fault') return classifyFault(outcome);
  const { status } = outcome;
  if (status >= 200 && status < 300) return classifySuccess(outcome);
  if (status === 401) return { kind: 'unauthorized', status, message: wordsOf(outcome.text, status) };
  if (status === 403) return { kind: 'forbidden', status, message: wordsOf(outcome.text, status) };
  if (comeBack.has(status) || status >= 500) {
    const cause = status === 429 ? 'throttled' : status === 408 ? 'timed_out' : 'server_error';
    // A date is ShipperOne's; so is the time to count from, where it is told: the bench's clock may be hours off.
    const told = outcome.date === undefined ? Number.NaN : Date.parse(outcome.date);
    const wait = retryAfterMs(outcome.retryAfter, Number.isNaN(told) ? now : told);
    return { ...later(cause, wordsOf(outcome.text, status), true), status, retryAfterMs: wait };
  }
  if (status >= 300 && status < 400) {
    return { ...later('not_shipperone', `The address answered with a redirect (${status}).`, true), status };
  }
  return { kind: 'refused', status, message: wordsOf(outcome.text, status) };
}

function classifySuccess(outcome: { status: number; text: string; date: string | undefined }): Answer {
  try {
    return { kind: 'json', status: outcome.status, json: parseLossless(outcome.text), date: outcome.date };
  } catch {
    // A login page of the network, or a body that was cut: never a success.
    const message = 'The answer was not from ShipperOne: perhaps a login page of the network, or cut short.';
    return { ...later('not_shipperone', message, true), status: outcome.status };
  }
}

function later(cause: Later['cause'], message: string, mayHaveArrived: boolean): Later {
  return { kind: 'later', cause, status: undefined, retryAfterMs: undefined, mayHaveArrived, message };
}

function classifyFault(fault: HttpFault): Later {
  const { detail, mayHaveArrived } = fault;
  switch (fault.cause) {
    case 'network':
      return later('network', `ShipperOne cannot be reached (${detail}).`, mayHaveArrived);
    case 'certificate': {
      const message = `${certificateWords(fault.problem, fault.whose)} (${detail})`;
      return { ...later('certificate', message, mayHaveArrived), problem: fault.problem };
    }
    case 'proxy': {
      const message = `${proxyWords(fault.problem)} (${detail})`;
      return { ...later('proxy', message, mayHaveArrived), problem: fault.problem };
    }
    case 'timed_out':
      return later('timed_out', `ShipperOne did not answer in time (${detail}).`, mayHaveArrived);
    case 'too_large':
      return later('not_shipperone', `The answer was too large (${detail}).`, mayHaveArrived);
    case 'broken_body':
      return later('not_shipperone', `The answer could not be read (${detail}).`, mayHaveArrived);
    case 'cancelled':
      return later('cancelled', 'The station stopped before the answer came.', mayHaveArrived);
    default:
      return assertNever(fault);
  }
}

/**
 * ShipperOne's own words from a JSON error: what it says as a whole, and each of several errors, as Magento lists them
 * under `errors`; "%1" and "%name" are filled from `parameters`. At most 1,000 characters. A body that is not JSON is
 * not quoted, since it may be a whole page.
 */
export function wordsOf(text: string, status: number): string {
  const fallback = `ShipperOne answered with status ${status}.`;
  try {
    const json = parseLossless(text);
    if (!isObject(json)) return fallback;
    const inner = isObject(json.error) ? json.error : json;
    const whole = readText(inner.message) ?? readText(json.error) ?? readText(json.detail);
    const all = [whole === undefined ? undefined : fill(whole, json.parameters), ...eachError(json.errors)];
    const words = [...new Set(all.filter((one) => one !== undefined))];
    return words.length === 0 ? fallback : words.join(' ').slice(0, 1000);
  } catch {
    return fallback; // Not JSON; the status says what there is to say.
  }
}

function eachError(errors: unknown): readonly (string | undefined)[] {
  if (!Array.isArray(errors)) return [];
  return errors.map((error) => {
    if (!isObject(error)) return readText(error);
    const message = readText(error.message);
    return message === undefined ? undefined : fill(message, error.parameters);
  });
}

/** Each placeholder once, the longest name first: "%1" is not the beginning of "%10", and what a value holds is only shown. */
function fill(message: string, parameters: unknown): string {
  const values = new Map(
    Array.isArray(parameters)
      ? parameters.map((value, index) => [String(index + 1), readText(value)] as const)
      : isObject(parameters)
        ? Object.entries(parameters).map(([name, value]) => [name, readText(value)] as const)
        : [],
  );
  const longestFirst = [...values.keys()].sort((one, other) => other.length - one.length);
  return message.replace(/%(\d+|\w+)/g, (placeholder, word: string) => {
    const isNumber = /^\d+$/.test(word);
    const name = longestFirst.find((known) => (isNumber ? word === known : word.startsWith(known)));
    return name === undefined ? placeholder : (values.get(name) ?? '') + word.slice(name.length);
  });
}

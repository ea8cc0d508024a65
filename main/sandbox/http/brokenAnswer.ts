import type { Strike } from '../faults/faultBook.ts';
import { isRecord } from '../json.ts';
import { type Answer, errorAnswer } from './api.ts';
import { toWire, type WireAnswer } from './wire.ts';

/** What a proxy or a captive portal answers in ShipperOne's place. */
const WEB_PAGE = `<!doctype html>
<html lang="en"><head><title>Welcome to the guest network</title></head>
<body><h1>Please sign in</h1><form action="/login"><input name="voucher"><button>Connect</button></form></body></html>
`;

const WORDS: Readonly<Record<number, string>> = {
  401: 'The Bearer token is missing or not valid for this store.',
  403: 'The token is not authorised to access this resource.',
  429: 'Too many requests. Please slow down.',
  500: 'Internal Error. Details are available in the ShipperOne log.',
  502: 'Bad gateway.',
  503: 'ShipperOne is down for maintenance.',
  504: 'Gateway time-out.',
};

/**
 * The answer a fault sends in place of the right one; undefined for faults that cut the connection.
 * @param now milliseconds since 1970, by the sandbox's clock
 */
export function brokenAnswer(fault: Strike['breaking'], now: number): WireAnswer | undefined {
  if (fault?.kind === 'html') {
    return { status: 200, text: WEB_PAGE, headers: { 'Content-Type': 'text/html; charset=utf-8' } };
  }
  if (fault?.kind !== 'status') return undefined;
  const { status, retryAfterAsDate, message, parameters, body, headers } = fault;
  const words = message ?? WORDS[status] ?? `Answered with status ${status}.`;
  const right = toWire(errorAnswer(status, words, parameters));
  const retryAfter =
    retryAfterAsDate && typeof fault.retryAfter === 'number'
      ? new Date(now + fault.retryAfter * 1000).toUTCString()
      : fault.retryAfter;
  return {
    status,
    text: body ?? right.text,
    headers: {
      ...right.headers,
      ...(retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) }),
      ...headers,
    },
  };
}

/** The right answer under the number of an order that nobody asked for; lists and errors stay as they are. */
export function ofAnotherOrder(answer: Answer): Answer {
  const { json } = answer;
  return answer.status === 200 && isRecord(json)
    ? { ...answer, json: { ...json, order_id: 'FO-000000001' } }
    : answer;
}

/** True when the fault strikes before accept or ship takes effect. */
export function strikesBeforeCommit(fault: Strike['breaking']): boolean {
  if (fault?.kind === 'cutBefore') return true;
  return (fault?.kind === 'status' || fault?.kind === 'html') && fault.afterCommit !== true;
}

import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import type { FaultBook, Strike } from '../faults/faultBook.ts';
import { errorAnswer, findEndpoint } from './api.ts';
import { brokenAnswer, ofAnotherOrder, strikesBeforeCommit } from './brokenAnswer.ts';
import { type ApiCall, answerApi, type GuideBooks } from './guideApi.ts';
import type { RequestLog } from './requestLog.ts';
import { DROPS, readText, send, sendDripping, sendTruncated, toWire, type WireAnswer } from './wire.ts';

export interface ApiPorts extends GuideBooks {
  readonly faults: FaultBook;
  readonly log: RequestLog;
  /** Milliseconds since 1970, by the sandbox's clock. */
  readonly now: () => number;
  /** Ends the waiting of slow answers when the sandbox closes. */
  readonly closing: AbortSignal;
}

/** Answers one request to the five endpoints, with whatever faults are set for it. */
export async function serveApi(
  ports: ApiPorts,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const endpoint = findEndpoint(url.pathname);
  const method = request.method ?? 'GET';
  const strike = ports.faults.take({
    method,
    endpoint: endpoint?.endpoint,
    storeCode: endpoint?.storeCode,
  });
  const finish = ports.log.begin({
    at: ports.now(),
    method,
    path: `${url.pathname}${url.search}`,
    ...(endpoint ? { storeCode: endpoint.storeCode, endpoint: endpoint.endpoint } : {}),
    faults: strike.kinds,
  });
  if (endpoint) ports.worlds.get(endpoint.storeCode)?.ledger.countRequest(endpoint.endpoint);
  const cut = (): void => {
    request.socket.destroy();
    finish(0);
  };
  if (strike.breaking?.kind === 'refuse') return cut();
  const answered = async (answer: WireAnswer): Promise<void> => {
    await wait(strike.delayAfterMs, ports.closing);
    if (strike.breaking?.kind === 'cutAfter') return cut();
    if (strike.breaking?.kind === 'truncated') {
      sendTruncated(response, answer, ports.now(), strike.breaking.keepBytes);
    } else if (strike.breaking?.kind === 'drip') {
      await sendDripping(response, answer, ports.now(), () => wait(dropMs(strike.breaking), ports.closing));
    } else send(response, answer, ports.now());
    finish(answer.status);
  };
  const body = await readText(request);
  if (body === undefined) return answered(toWire(errorAnswer(413, 'The body is too large.')));
  await wait(strike.delayBeforeMs, ports.closing);
  const call: ApiCall = {
    method,
    endpoint,
    query: url.searchParams,
    authorization: request.headers.authorization,
    contentType: request.headers['content-type'],
    body,
  };
  const broken = brokenAnswer(strike.breaking, ports.now());
  if (strikesBeforeCommit(strike.breaking)) {
    noteLost(ports, call, strike);
    return broken ? answered(broken) : cut();
  }
  const fault = strike.kinds.join('+');
  const right = answerApi(ports, call, { bending: strike.bending, ...(fault === '' ? {} : { fault }) });
  const told = strike.breaking?.kind === 'wrongOrder' ? ofAnotherOrder(right) : right;
  return answered(broken ?? toWire(told));
}

/** The ledger also keeps the calls that never reached the rules. */
function noteLost(ports: ApiPorts, { endpoint, body }: ApiCall, strike: Strike): void {
  if (endpoint?.kind !== 'action') return;
  ports.worlds.get(endpoint.storeCode)?.noteLost(endpoint.endpoint, body, strike.kinds.join('+'));
}

function dropMs(fault: Strike['breaking']): number {
  return fault?.kind === 'drip' ? fault.ms / DROPS : 0;
}

async function wait(ms: number, closing: AbortSignal): Promise<void> {
  if (ms > 0) await delay(ms, undefined, { signal: closing });
}

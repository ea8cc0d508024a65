import { type CallError, callFailure } from '../../contract/errors.ts';
import type { Answer } from './answer.ts';

/**
 * A failed answer as an error a warehouse clerk understands: what happened, and what to check. `what` names
 * the thing tried, as in "the queue pending_accept".
 */
export function explain(answer: Exclude<Answer, { kind: 'json' }>, what: string): CallError {
  switch (answer.kind) {
    case 'unauthorized':
      return callFailure(
        'unauthorized',
        `ShipperOne does not accept the token (401: ${quoted(answer.message)}). Ask for a new token and enter it in Settings.`,
        { status: 401, words: answer.message },
      );
    case 'forbidden':
      return callFailure(
        'forbidden',
        `The token may not use ${what} (403: ${quoted(answer.message)}). Ask ShipperOne's support to extend its rights.`,
        { status: 403, words: answer.message, what },
      );
    case 'refused':
      return answer.status === 404
        ? callFailure(
            'refused',
            `There is no ShipperOne at this address (404). Check the base URL and the store code. It said: ${answer.message}`,
            { status: 404, words: answer.message },
          )
        : callFailure('refused', `ShipperOne refused ${what} (${answer.status}): ${answer.message}`, {
            status: answer.status,
            words: answer.message,
          });
    case 'later':
      if (answer.problem !== undefined) return callFailure(answer.problem, answer.message, { what });
      return answer.cause === 'not_shipperone'
        ? callFailure('not_shipperone', `${answer.message} Check the base URL and the network.`, { what })
        : callFailure('unreachable', answer.message, { what, status: answer.status ?? 0 });
  }
}

/** ShipperOne's sentence within one of ours, which has an end of its own. */
function quoted(sentence: string): string {
  return sentence.replace(/\.$/, '');
}

import { expect, test } from 'vitest';
import { classify, wordsOf } from '../../../main/core/shipperone/answer.ts';
import type { HttpOutcome } from '../../../main/core/shipperone/http.ts';
import { longestRetryAfter, retryAfterMs } from '../../../main/core/shipperone/retryAfter.ts';

const now = Date.UTC(2026, 10, 25, 12, 0, 0);
const answer = (status: number, text: string, retryAfter?: string): HttpOutcome => ({
  kind: 'answer',
  status,
  text,
  retryAfter,
  date: undefined,
});

test.each([
  [200, '[]', { kind: 'json', json: [] }],
  [200, '<html>Sign in</html>', { kind: 'later', cause: 'not_shipperone', mayHaveArrived: true }],
  [200, '{"order_id":', { kind: 'later', cause: 'not_shipperone' }],
  [200, '', { kind: 'later', cause: 'not_shipperone' }],
  [302, '', { kind: 'later', cause: 'not_shipperone' }],
  [400, '{"message":"unknown item_id"}', { kind: 'refused', message: 'unknown item_id' }],
  [404, '<html></html>', { kind: 'refused', message: 'ShipperOne answered with status 404.' }],
  [409, '{}', { kind: 'refused' }],
  [401, '{"message":"no"}', { kind: 'unauthorized', message: 'no' }],
  [403, '{"message":"no"}', { kind: 'forbidden', message: 'no' }],
  [408, '', { kind: 'later', cause: 'timed_out' }],
  [425, '', { kind: 'later', cause: 'server_error' }],
  [429, '', { kind: 'later', cause: 'throttled' }],
  [500, '<html>', { kind: 'later', cause: 'server_error', mayHaveArrived: true }],
  [503, '', { kind: 'later', cause: 'server_error' }],
  [599, '', { kind: 'later', cause: 'server_error' }],
])('status %i with %j is %j', (status, text, expected) => {
  expect(classify(answer(status, text), now)).toMatchObject(expected);
});

test('a request that never left is told from one that may have arrived', () => {
  const fault = (mayHaveArrived: boolean) =>
    classify({ kind: 'fault', cause: 'network', mayHaveArrived, detail: 'X' }, now);
  expect(fault(false)).toMatchObject({ kind: 'later', mayHaveArrived: false });
  expect(fault(true)).toMatchObject({ kind: 'later', mayHaveArrived: true });
});

test.each([
  ['120', 120_000],
  ['0', 0],
  ['Wed, 25 Nov 2026 12:01:00 GMT', 60_000],
  ['Wed, 25 Nov 2026 11:00:00 GMT', 0],
  ['99999999', longestRetryAfter],
  ['soon', undefined],
  ['-5', undefined],
  ['1.5', undefined],
  [undefined, undefined],
])('Retry-After %s waits %s ms', (header, expected) => {
  expect(retryAfterMs(header, now)).toBe(expected);
});

test.each([
  ['{"message":"Item %1 of %2","parameters":["5","FO-1"]}', 'Item 5 of FO-1'],
  ['{"message":"Item %id","parameters":{"id":5}}', 'Item 5'],
  ['{"message":"%1 of %10 at %2%","parameters":["a$&","50"]}', 'a$& of %10 at 50%'],
  [
    '{"message":"%field of %fieldName, %nameless","parameters":{"field":"%name","name":"x","fieldName":"qty"}}',
    '%name of qty, xless',
  ],
  ['{"error":{"message":"inner"}}', 'inner'],
  ['{"error":"short"}', 'short'],
  [
    '{"message":"Two errors.","errors":[{"message":"Item %1","parameters":["5"]},"No track"]}',
    'Two errors. Item 5 No track',
  ],
  ['{"errors":[{"message":"Only this"},{"code":7},{"message":"Only this"}]}', 'Only this'],
  ['not json', 'ShipperOne answered with status 400.'],
])('the words of %s are shown as they are', (text, words) => {
  expect(wordsOf(text, 400)).toBe(words);
});

test.each([
  ['Wed, 25 Nov 2026 17:00:00 GMT', 60_000],
  [undefined, longestRetryAfter],
  ['today', longestRetryAfter],
])(
  'a Retry-After that is a date counts from the Date %s of the answer, not from the clock of the bench',
  (date, wait) => {
    const retryAfter = 'Wed, 25 Nov 2026 17:01:00 GMT';
    const answer = classify({ kind: 'answer', status: 503, text: '', retryAfter, date }, now);
    expect(answer).toMatchObject({ kind: 'later', retryAfterMs: wait });
  },
);

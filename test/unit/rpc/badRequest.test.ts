import { expect, test } from 'vitest';
import { type CallName, calls } from '../../../main/contract/calls.ts';
import { clientFrame } from '../../../main/contract/frames.ts';
import { badRequest } from '../../../main/rpc/badRequest.ts';

function said(name: CallName, input: unknown): string | undefined {
  const parsed = calls[name].input.safeParse(input);
  return parsed.success ? undefined : badRequest(name, parsed.error, input).message;
}

const item = { itemId: '1', qty: 1 };

test.each([
  ['pack.open', 5, 'pack.open does not fit: it must be an object.'],
  ['pack.open', { connectionId: 'c' }, 'pack.open does not fit: orderId is missing.'],
  [
    'pack.open',
    { connectionId: 'c', orderId: true },
    'pack.open does not fit: orderId must be a text or a number.',
  ],
  ['pack.open', { connectionId: 'c', orderId: '' }, 'pack.open does not fit: orderId must not be empty.'],
  ['pack.scan', { raw: 'x'.repeat(9000) }, 'pack.scan does not fit: raw must have at most 8192 characters.'],
  ['settings.set', { undoWindow: 1 }, 'settings.set does not fit: there is no field undoWindow.'],
  [
    'orders.list',
    { queue: 'nowhere' },
    'orders.list does not fit: queue must be one of "pending_accept", "pending_shipment", "failed".',
  ],
  [
    'accept.submit',
    { connectionId: 'c', orderId: 'o', items: [item, { ...item, qty: -1 }] },
    'accept.submit does not fit: items.1.qty must be at least 0.',
  ],
  [
    'accept.submit',
    { connectionId: 'c', orderId: 'o', items: [] },
    'accept.submit does not fit: items must have at least 1 entry.',
  ],
  [
    'accept.submit',
    { connectionId: 'c', orderId: 'o', items: [{ ...item, qty: 1.5 }] },
    'accept.submit does not fit: items.0.qty must be a whole number.',
  ],
  [
    'pack.track',
    { carrierCode: 'dhl', trackNumber: 'A\nB' },
    'pack.track does not fit: trackNumber: A tracking number is one line of visible characters.',
  ],
] as const)('what does not fit in %s with %j is said in a sentence', (name, input, sentence) => {
  expect(said(name, input)).toBe(sentence);
});

/** Words of the library that parses; they help nobody who does not know it. */
const jargon = /Invalid|expected|received|Expected|Too (small|big)|Unrecognized|undefined|nonoptional/;

test.each(Object.keys(calls) as CallName[])('%s says so in plain words, whatever it is given', (name) => {
  const odd = [undefined, null, 0, 1.5, '', 'x', true, [], {}, [null], { a: 1 }];
  const fields = [
    'items',
    'reason',
    'id',
    'at',
    'itemId',
    'limit',
    'cursor',
    'qty',
    'code',
    'rows',
    'settings',
  ];
  const inputs = [...odd, ...fields.flatMap((field) => odd.map((value) => ({ [field]: value })))];
  for (const input of inputs) expect(said(name, input) ?? '').not.toMatch(jargon);
});

test('a frame that does not fit is told apart from a call', () => {
  const frame = { type: 'dance' };
  const parsed = clientFrame.safeParse(frame);
  expect(parsed.success ? '' : badRequest('This frame', parsed.error, frame).message).toBe(
    'This frame does not fit: type must be one of "hello", "call".',
  );
});

import { expect, test } from 'vitest';
import { z } from 'zod';
import { type CallName, calls, isCallName } from '../../../main/contract/calls.ts';
import { callRules } from '../../../main/core/packers/callRules.ts';

/** What the contract does not name is dropped on the way in, and a lead's approval with it. */
const takesApproval = (name: CallName): boolean =>
  JSON.stringify(z.toJSONSchema(calls[name].input, { io: 'input', unrepresentable: 'any' })).includes(
    '"approvalId"',
  );

test('every call that is kept for leads takes the approval of a lead, and no other does', () => {
  const kept = Object.entries(callRules)
    .filter(([, rule]) => rule !== 'open' && rule !== 'work')
    .map(([name]) => name);
  expect(
    Object.keys(calls)
      .filter((name) => isCallName(name) && takesApproval(name))
      .sort(),
  ).toEqual(kept.sort());
});

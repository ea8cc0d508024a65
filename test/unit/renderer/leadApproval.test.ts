import { expect, test } from 'vitest';
import { fail, ok, type Result } from '../../../main/contract/errors.ts';
import type { GuardedAction } from '../../../main/contract/packers.ts';
import { createLeadApproval } from '../../../renderer/station/leadApproval.ts';

/** A station that lets discarding pass with one approval only. */
function station() {
  const inputs: unknown[] = [];
  const shown: (GuardedAction | null)[] = [];
  const call = async (_name: string, input: object): Promise<Result<never>> => {
    inputs.push(input);
    if ('approvalId' in input && input.approvalId === 'a1') return ok(undefined as never);
    return fail('not_allowed', 'This needs the PIN of a shift lead.', { leadPin: 1, permission: 'discard' });
  };
  const approval = createLeadApproval(call, (action) => void shown.push(action));
  const discard = () => approval.call('outbox.discard', { entryId: 'e1', reason: 'fell' });
  return { approval, discard, inputs, shown };
}

const turn = (): Promise<void> => new Promise((done) => setImmediate(done));

test('what needs a lead asks for one, and goes again as it was with the approval', async () => {
  const { approval, discard, inputs, shown } = station();
  const result = discard();
  await turn();
  expect(shown).toEqual(['discard']);
  approval.answer('a1');
  expect((await result).ok).toBe(true);
  expect(inputs[1]).toEqual({ entryId: 'e1', reason: 'fell', approvalId: 'a1' });
  expect(shown).toEqual(['discard', null]);
});

test('a lead who does not allow it leaves the refusal, and the next call asks anew', async () => {
  const { approval, discard, inputs } = station();
  const first = discard();
  await turn();
  approval.answer(null);
  expect(await first).toMatchObject({ ok: false, error: { code: 'not_allowed' } });
  expect(inputs).toHaveLength(1);
  const second = discard();
  await turn();
  // One question at a time: a call made meanwhile is refused.
  expect((await discard()).ok).toBe(false);
  approval.answer('a1');
  expect((await second).ok).toBe(true);
});

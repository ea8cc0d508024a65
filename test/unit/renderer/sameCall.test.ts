import { expect, test } from 'vitest';
import type { Result } from '../../../main/contract/errors.ts';
import { createSameCall } from '../../../renderer/station/sameCall.ts';

/** Calls that wait until they are answered by hand. */
function harness() {
  const asked: { readonly name: string; readonly input: unknown; readonly answer: () => Promise<void> }[] =
    [];
  const call = createSameCall((name, input) => {
    let settle: (result: Result<never>) => void = () => undefined;
    const waited = new Promise<Result<never>>((resolve) => {
      settle = resolve;
    });
    const answer = async (): Promise<void> => {
      settle({ ok: false, error: { code: 'nothing_open', message: 'm', retryable: false } });
      await waited;
    };
    asked.push({ name, input, answer });
    return waited;
  });
  return { asked, call };
}

test('a change that is asked for twice is one call, and can be asked for anew once it is answered', async () => {
  const { asked, call } = harness();
  const first = call('outbox.discard', { entryId: 'e', reason: 'r' });
  expect(call('outbox.discard', { entryId: 'e', reason: 'r' })).toBe(first);
  void call('outbox.discard', { entryId: 'f', reason: 'r' });
  expect(asked).toHaveLength(2);
  await asked[1]?.answer();
  void call('outbox.discard', { entryId: 'f', reason: 'r' });
  expect(asked).toHaveLength(3);
});

test('on, off and on again are three changes, however slow the answers', () => {
  const { asked, call } = harness();
  for (const carrierCode of ['ups', '', 'ups']) void call('pack.chooseCarrier', { carrierCode });
  expect(asked).toHaveLength(3);
});

test('whoever reads gets an answer of his own', () => {
  const { asked, call } = harness();
  for (let turn = 0; turn < 2; turn += 1) {
    void call('outbox.list', {});
    void call('scanner.borrow', { seconds: 3 });
    void call('orders.get', { connectionId: 'c', orderId: 'o' });
    void call('settings.get', {});
  }
  expect(asked).toHaveLength(8);
});

test('two undos are two steps back, however slow the answers', () => {
  const { asked, call } = harness();
  for (let turn = 0; turn < 2; turn += 1) void call('pack.undo', {});
  expect(asked).toHaveLength(2);
});

import type { CallInput, CallName, CallValue } from '../../main/contract/calls.ts';
import type { Result } from '../../main/contract/errors.ts';

type Call = <N extends CallName>(name: N, input: CallInput<N>) => Promise<Result<CallValue<N>>>;

/** Asked again they may be answered otherwise, and each asker wants its own answer. */
const readings =
  /^scanner\.|\.(?:get|list|search|status|jobs|printers|present|report|scenarios|reconcile|check|slips|goodsOut)$/;

/** Each asks for one more step: two of them, however quick or slow the disk, are two. */
const steps: ReadonlySet<CallName> = new Set<CallName>(['pack.undo']);

/**
 * The same calls, deaf to a second tap: who asks for the very change that was asked for last and is still waited for
 * gets that one's answer, where pieces would be counted or things be made twice. The wait may be for a slow disk or
 * for a lead's PIN. Only the last one: on, off and on again are three changes.
 */
export function createSameCall(call: Call): Call {
  let last: { readonly key: string; readonly answer: Promise<unknown> } | null = null;
  return (name, input) => {
    if (readings.test(name) || steps.has(name)) return call(name, input);
    const key = `${name} ${JSON.stringify(input)}`;
    // Of the same name, so with an answer of the same shape.
    if (last?.key === key) return last.answer as ReturnType<typeof call<typeof name>>;
    const answer = call(name, input);
    const mine = { key, answer };
    last = mine;
    const forget = (): void => {
      if (last === mine) last = null;
    };
    answer.then(forget, forget);
    return answer;
  };
}

import type { Page } from 'playwright';
import { type CallInput, type CallName, type CallValue, calls } from '../../../main/contract/calls.ts';

/** Calls the station over the page's own bridge, beside the page; the value of a call that must succeed. */
export async function callStation<N extends CallName>(
  page: Page,
  name: N,
  input: CallInput<N>,
): Promise<CallValue<N>> {
  const reply = await page.evaluate(
    (call) =>
      new Promise<unknown>((resolve) => {
        window.packbench?.onFrame((frame) => {
          if (typeof frame === 'object' && frame !== null && 'id' in frame && frame.id === call.id) {
            resolve(frame);
          }
        });
        window.packbench?.send(call);
      }),
    { type: 'call', id: `test-${name}-${Math.random()}`, name, input },
  );
  if (typeof reply !== 'object' || reply === null || !('value' in reply)) {
    throw new Error(`${name} failed: ${JSON.stringify(reply)}`);
  }
  return calls[name].value.parse(reply.value) as CallValue<N>;
}

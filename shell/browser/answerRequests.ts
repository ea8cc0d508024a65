import { z } from 'zod';
import type { Session } from './connection.ts';

const paused = z.object({
  requestId: z.string(),
  frameId: z.string(),
  resourceType: z.string(),
  request: z.object({ url: z.string(), method: z.string() }),
});
export type PausedRequest = z.infer<typeof paused>;

/** What becomes of a request of the page. */
export type Answer =
  | { readonly kind: 'respond'; readonly response: Response }
  | { readonly kind: 'continue' }
  /** `aborted` leaves the page that is there where it is. */
  | { readonly kind: 'fail'; readonly reason: 'Aborted' | 'BlockedByClient' | 'Failed' };

/** Asks `decide` about every request that the page makes; none passes by itself. */
export async function answerRequests(
  session: Session,
  decide: (request: PausedRequest) => Promise<Answer>,
  onTrouble: (error: unknown) => void,
): Promise<void> {
  const settle = async (request: PausedRequest): Promise<void> => {
    const { requestId } = request;
    const answer = await decide(request).catch((error: unknown): Answer => {
      onTrouble(error);
      return { kind: 'fail', reason: 'Failed' };
    });
    if (answer.kind === 'fail') {
      await session.send('Fetch.failRequest', { requestId, errorReason: answer.reason });
    } else if (answer.kind === 'continue') {
      await session.send('Fetch.continueRequest', { requestId });
    } else {
      await session.send('Fetch.fulfillRequest', { requestId, ...(await asFulfilment(answer.response)) });
    }
  };
  session.on('Fetch.requestPaused', paused, (request) => {
    settle(request).catch(() => undefined); // The page took its request back, or is gone.
  });
  await session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
}

async function asFulfilment(response: Response): Promise<object> {
  return {
    responseCode: response.status,
    responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
    body: Buffer.from(await response.arrayBuffer()).toString('base64'),
  };
}

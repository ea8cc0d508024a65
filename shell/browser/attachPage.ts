import { z } from 'zod';
import type { Session } from './connection.ts';
import type { Browser } from './launch.ts';

const attached = z.object({
  sessionId: z.string(),
  targetInfo: z.object({ targetId: z.string(), type: z.string() }),
});
const detached = z.object({ sessionId: z.string() });

export interface AttachedPage {
  readonly session: Session;
  readonly targetId: string;
  /** Lets the page run; it waits at its first script until then. */
  readonly start: () => Promise<void>;
}

/**
 * Resolves with the page of the window that Chromium opened at its start. Every page that appears later (a
 * pop-up, a second window by Ctrl+N) is closed before its first script runs; `onRefused` hears of it. `onGone`
 * is called when the window's own page is closed by the person.
 */
export async function attachPage(
  browser: Browser,
  events: { readonly onRefused: () => void; readonly onGone: () => void },
): Promise<AttachedPage> {
  const first = Promise.withResolvers<AttachedPage>();
  let own: string | undefined;
  browser.browser.on('Target.attachedToTarget', attached, ({ sessionId, targetInfo }) => {
    const session = browser.session(sessionId);
    const start = async (): Promise<void> => {
      await session.send('Runtime.runIfWaitingForDebugger');
    };
    if (targetInfo.type !== 'page') {
      start().catch(() => undefined); // It ended by itself meanwhile.
    } else if (own === undefined) {
      own = sessionId;
      first.resolve({ session, targetId: targetInfo.targetId, start });
    } else {
      events.onRefused();
      browser.browser.send('Target.closeTarget', { targetId: targetInfo.targetId }).catch(() => undefined); // Gone.
    }
  });
  browser.browser.on('Target.detachedFromTarget', detached, ({ sessionId }) => {
    if (sessionId === own) events.onGone();
  });
  browser.onEnd(() => {
    first.reject(new Error('The browser ended before its window was open.'));
    events.onGone();
  });
  await browser.browser.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
  });
  return first.promise;
}

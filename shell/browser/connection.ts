import { z } from 'zod';
import type { MessagePipe } from './pipe.ts';

const incoming = z.object({
  id: z.int().optional(),
  sessionId: z.string().optional(),
  method: z.string().optional(),
  params: z.unknown().optional(),
  result: z.unknown().optional(),
  error: z.object({ message: z.string() }).optional(),
});

/** Chromium refused a command, or ended before it answered. */
class BrowserRefused extends Error {
  override readonly name = 'BrowserRefused';
}

/** Commands to and events from one target (a page), or the browser itself. */
export interface Session {
  send(method: string, params?: object): Promise<unknown>;
  /** Events arrive in the order in which Chromium sent them. */
  on<T>(method: string, schema: z.ZodType<T>, listener: (params: T) => void): void;
}

export interface Connection {
  readonly browser: Session;
  session(sessionId: string): Session;
  onEnd(listener: () => void): void;
}

/** Chromium's debugging protocol over a pipe: replies are matched by id, events by session and method. */
export function connect(pipe: MessagePipe): Connection {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  const listeners = new Map<string, ((params: unknown) => void)[]>();
  let lastId = 0;
  let ended = false;

  const sessionOf = (sessionId: string | undefined): Session => ({
    send: (method, params = {}) => {
      if (ended) return Promise.reject(new BrowserRefused(`${method}: the browser has ended`));
      lastId += 1;
      const answer = Promise.withResolvers<unknown>();
      waiting.set(lastId, answer);
      pipe.send({ id: lastId, method, params, ...(sessionId === undefined ? {} : { sessionId }) });
      return answer.promise.catch((error: unknown) => {
        throw new BrowserRefused(`${method}: ${error instanceof Error ? error.message : String(error)}`);
      });
    },
    on: (method, schema, listener) => {
      const key = `${sessionId ?? ''} ${method}`;
      const all = listeners.get(key) ?? [];
      all.push((params) => listener(schema.parse(params)));
      listeners.set(key, all);
    },
  });

  pipe.onMessage((raw) => {
    const message = incoming.parse(raw);
    if (message.id !== undefined) {
      const answer = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.error === undefined) answer?.resolve(message.result);
      else answer?.reject(new Error(message.error.message));
      return;
    }
    for (const listener of listeners.get(`${message.sessionId ?? ''} ${message.method}`) ?? []) {
      listener(message.params);
    }
  });
  const endListeners: (() => void)[] = [];
  pipe.onEnd(() => {
    ended = true;
    for (const answer of waiting.values()) answer.reject(new Error('the browser has ended'));
    waiting.clear();
    for (const listener of endListeners) listener();
  });

  return {
    browser: sessionOf(undefined),
    session: sessionOf,
    onEnd: (listener) => {
      endListeners.push(listener);
    },
  };
}

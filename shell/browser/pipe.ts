import type { Readable, Writable } from 'node:stream';

/** Messages of Chromium's debugging pipe: JSON texts, each ended by a zero byte. */
export interface MessagePipe {
  send(message: object): void;
  onMessage(listener: (message: unknown) => void): void;
  onEnd(listener: () => void): void;
}

/** Chromium's debugging protocol over two pipes: JSON messages, each ended by a zero byte. */
export function openMessagePipe(toBrowser: Writable, fromBrowser: Readable): MessagePipe {
  const messageListeners: ((message: unknown) => void)[] = [];
  const endListeners: (() => void)[] = [];
  let ended = false;
  let parts: Buffer[] = [];

  const end = (): void => {
    if (ended) return;
    ended = true;
    for (const listener of endListeners) listener();
  };
  fromBrowser.on('data', (chunk: Buffer) => {
    let rest = chunk;
    for (let zero = rest.indexOf(0); zero !== -1; zero = rest.indexOf(0)) {
      const text = Buffer.concat([...parts, rest.subarray(0, zero)]).toString('utf8');
      parts = [];
      rest = rest.subarray(zero + 1);
      const message: unknown = JSON.parse(text);
      for (const listener of messageListeners) listener(message);
    }
    if (rest.length > 0) parts.push(rest);
  });
  fromBrowser.on('close', end);
  fromBrowser.on('error', end);
  toBrowser.on('error', end); // The browser ended while we wrote.

  return {
    send: (message) => {
      if (!ended) toBrowser.write(`${JSON.stringify(message)}\0`);
    },
    onMessage: (listener) => {
      messageListeners.push(listener);
    },
    onEnd: (listener) => {
      endListeners.push(listener);
    },
  };
}

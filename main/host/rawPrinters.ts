import { createConnection, type Socket } from 'node:net';
import type { RawFailure, RawPrinters, RawResult, RawTalk } from '../core/ports.ts';

export interface RawLimits {
  /** Until the printer answers the call at all. */
  readonly connectMs: number;
  /** Without a byte taken or given, while printing. A printer that feeds a long label takes none for a while. */
  readonly idleMs: number;
  /** For the printer to end the connection, once all is sent. */
  readonly closeMs: number;
}

const usual: RawLimits = { connectMs: 4000, idleMs: 15_000, closeMs: 3000 };

const failures: Readonly<Record<string, RawFailure>> = {
  ECONNREFUSED: 'refused',
  EHOSTUNREACH: 'no_route',
  ENETUNREACH: 'no_route',
  EHOSTDOWN: 'no_route',
  ENOTFOUND: 'unknown_name',
  EAI_AGAIN: 'unknown_name',
  ETIMEDOUT: 'timed_out',
};

/** Sends bytes to network printers. One call is one connection; several to one printer wait for one another. */
export function createRawPrinters(limits: RawLimits = usual): RawPrinters {
  const turns = new Map<string, Promise<unknown>>();
  return {
    talk: ({ host, port }, talk) => {
      const key = `${host}:${port}`;
      const before = turns.get(key) ?? Promise.resolve();
      const mine = before.then(() => converse(createConnection({ host, port }), talk, limits));
      turns.set(key, mine);
      void mine.then(() => {
        if (turns.get(key) === mine) turns.delete(key);
      });
      return mine;
    },
  };
}

function converse(socket: Socket, talk: RawTalk, limits: RawLimits): Promise<RawResult> {
  return new Promise((resolve) => {
    let answer = '';
    let phase: 'connecting' | 'asking' | 'printing' | 'printed' = 'connecting';
    let answerTimer: NodeJS.Timeout | undefined;
    const end = (result: RawResult): void => {
      clearTimeout(answerTimer);
      socket.destroy();
      resolve(result);
    };
    const fail = (failure: RawFailure): void =>
      end({ ok: false, failure, began: phase === 'printing' || phase === 'printed' });
    const print = (): void => {
      clearTimeout(answerTimer);
      const text = talk.toSend(answer);
      if (text === undefined) {
        end({ ok: true, answer, isHeard: true });
        return;
      }
      phase = 'printing';
      socket.setTimeout(limits.idleMs);
      // Waits by itself where the printer takes bytes slowly; one that takes nothing more runs into the time-out.
      socket.end(text);
    };
    socket.setEncoding('latin1');
    socket.setTimeout(limits.connectMs);
    socket.once('connect', () => {
      phase = 'asking';
      socket.setTimeout(0);
      socket.setNoDelay(true);
      socket.write(talk.query);
      answerTimer = setTimeout(print, talk.answerMs);
    });
    socket.on('data', (text: string) => {
      // A status is a few hundred bytes; what sends on and on is no printer.
      if (answer.length < 10_000) answer += text;
      if (phase === 'asking' && talk.isWhole(answer)) print();
    });
    socket.once('finish', () => {
      // Taken by the network. Most printers now end the connection, which tells that they have read it all; others
      // never do, and nothing more can be learnt of them.
      // A printer that hangs up ends this side as well.
      if (phase !== 'printing') return;
      phase = 'printed';
      socket.setTimeout(limits.closeMs);
    });
    socket.once('timeout', () => {
      if (phase === 'printed') end({ ok: true, answer, isHeard: answer !== '' });
      else fail('timed_out');
    });
    socket.once('error', (error: NodeJS.ErrnoException) => fail(failures[error.code ?? ''] ?? 'closed'));
    socket.once('close', () => {
      if (phase === 'printed') end({ ok: true, answer, isHeard: true });
      else fail('closed');
    });
  });
}

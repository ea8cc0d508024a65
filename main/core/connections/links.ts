import { type QueueName, queueNames } from '../../contract/common.ts';
import type { CallError } from '../../contract/errors.ts';
import type { ConnectionStatus } from '../../contract/status.ts';
import type { QueueMarks } from '../orders/queueMarks.ts';
import type { StoredConnection } from './connectionStore.ts';

interface Link {
  /** When each queue was last read to its end. */
  readonly readAt: Map<QueueName, number>;
  isDown: boolean;
  problem: CallError | undefined;
  reading: ConnectionStatus['reading'];
}

export interface Links {
  progress(connectionId: string, queue: QueueName, pages: number, orders: number): void;
  /** A reading reached its end. @returns whether the line was down until now. */
  succeeded(connectionId: string, queue: QueueName, now: number): boolean;
  failed(connectionId: string, problem: CallError): void;
  /** A reading ended without saying anything about the line. */
  stopped(connectionId: string): void;
  /**
   * Milliseconds since a queue was last read to its end; undefined when it never was, or when the line has been
   * down since.
   */
  age(connectionId: string, queue: QueueName, now: number): number | undefined;
  forget(connectionId: string): void;
  status(connection: StoredConnection): ConnectionStatus;
}

/** The state of the line to each connection. Kept in memory only, since a start finds it out anew. */
export function createLinks(marks: QueueMarks): Links {
  const links = new Map<string, Link>();
  const linkOf = (connectionId: string): Link => {
    const known = links.get(connectionId);
    if (known !== undefined) return known;
    const readAt = new Map<QueueName, number>();
    for (const queue of queueNames) {
      const sweptAt = marks.sweptAt(connectionId, queue);
      if (sweptAt !== undefined) readAt.set(queue, sweptAt);
    }
    const link: Link = { readAt, isDown: false, problem: undefined, reading: undefined };
    links.set(connectionId, link);
    return link;
  };

  /** The age of the oldest queue that the token may read; undefined until each was read once. */
  const freshAt = (link: Link, connection: StoredConnection): number | undefined => {
    const readable = queueNames.filter((queue) => !connection.pausedActions.includes(queue));
    const times = readable.map((queue) => link.readAt.get(queue));
    return times.length === 0 || times.includes(undefined)
      ? undefined
      : Math.min(...times.filter((at) => at !== undefined));
  };

  return {
    progress: (connectionId, queue, pages, orders) => {
      linkOf(connectionId).reading = { queue, pages, orders };
    },
    succeeded: (connectionId, queue, now) => {
      const link = linkOf(connectionId);
      const wasDown = link.isDown;
      link.readAt.set(queue, now);
      Object.assign(link, { isDown: false, problem: undefined, reading: undefined });
      return wasDown;
    },
    failed: (connectionId, problem) => {
      const link = linkOf(connectionId);
      Object.assign(link, { isDown: problem.code !== 'forbidden', problem, reading: undefined });
    },
    stopped: (connectionId) => {
      linkOf(connectionId).reading = undefined;
    },
    age: (connectionId, queue, now) => {
      const { isDown, readAt } = linkOf(connectionId);
      const at = readAt.get(queue);
      return isDown || at === undefined ? undefined : now - at;
    },
    forget: (connectionId) => void links.delete(connectionId),
    status: (connection) => {
      const { connectionId, name, colour, paused, pausedActions } = connection;
      const link = linkOf(connectionId);
      const at = freshAt(link, connection);
      const optional: Partial<ConnectionStatus> = {};
      if (at !== undefined) optional.freshAt = at;
      if (paused !== undefined) optional.paused = paused;
      if (link.problem !== undefined) optional.problem = link.problem;
      if (link.reading !== undefined) optional.reading = link.reading;
      const state =
        paused !== undefined ? 'paused' : link.isDown ? 'offline' : at === undefined ? 'never' : 'online';
      return { connectionId, name, colour, link: state, pausedActions: [...pausedActions], ...optional };
    },
  };
}

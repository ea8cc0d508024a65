import type { OrderState } from '../model/order.ts';
import { PAGE_SIZE, type QueueIndex } from './queueIndex.ts';

/** What a polling request asks for. */
export interface PageQuery {
  /** From 1. */
  readonly page: number;
  /** Only orders updated at this stamp or later. */
  readonly since?: string;
}

/** One page of a queue; empty past the end. */
export function listQueue(queue: QueueIndex, { page, since }: PageQuery): readonly OrderState[] {
  const start = (page - 1) * PAGE_SIZE;
  return queue.range(start, start + PAGE_SIZE, since);
}

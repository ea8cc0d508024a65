import type { BendingFault } from '../faults/fault.ts';
import { makeOrder } from '../generator/makeOrder.ts';
import { type OrderState, QUEUES, type Queue } from '../model/order.ts';
import { renderRow } from '../model/render.ts';
import { PAGE_SIZE, type QueueIndex } from '../world/queueIndex.ts';
import type { World } from '../world/world.ts';
import type { PageQuery } from './api.ts';

/** A page of a queue that was asked for. */
export interface AskedPage {
  readonly world: World;
  readonly queue: Queue;
  readonly asked: PageQuery;
}

/** The rows of the page, as the queue really is or as faults bend it. Without faults: the guide's own answer. */
export function bentPage(page: AskedPage, bending: readonly BendingFault[]): readonly unknown[] {
  const { world, queue, asked } = page;
  const index = world.orders.queue(queue);
  const last = Math.max(1, Math.ceil(index.count(asked.since) / PAGE_SIZE));
  const empty = bending.find((fault) => fault.kind === 'emptyPage');
  if (empty && asked.page === (empty.page ?? 1)) return [];
  const endless = bending.find((fault) => fault.kind === 'endlessPages');
  if (endless && asked.page > last) return nobodysOrders(page, endless.rows ?? PAGE_SIZE);
  const isRepeated = bending.some((fault) => fault.kind === 'repeatLastPage');
  const number = isRepeated ? Math.min(asked.page, last) : asked.page;
  const shift = bending.reduce((sum, fault) => sum + (fault.kind === 'shiftPages' ? fault.by : 0), 0);
  const orders = rowsOf(index, number, shift, asked.since);
  const doubled = bending.flatMap((fault) =>
    fault.kind === 'duplicateRows' && fault.across === 'pages'
      ? rowsBefore(index, number, fault.rows ?? FEW, asked.since)
      : [],
  );
  const strays = bending.flatMap((fault) =>
    fault.kind === 'duplicateRows' && fault.across === 'queues' && number === 1
      ? rowsOfOtherQueues(page, fault.rows ?? FEW)
      : [],
  );
  return [...doubled, ...orders, ...strays].map((order) => renderRow(order, queue));
}

const FEW = 5;

/** As if `shift` rows had left in front of the reader between one page and the next. */
function rowsOf(index: QueueIndex, number: number, shift: number, since: string | undefined) {
  const start = Math.max(0, (number - 1) * (PAGE_SIZE + shift));
  return index.range(start, start + PAGE_SIZE, since);
}

/** The last rows of the page before this one; of the first page, its own first rows. */
function rowsBefore(index: QueueIndex, number: number, rows: number, since: string | undefined) {
  const end = (number - 1) * PAGE_SIZE;
  return number === 1 ? index.range(0, rows, since) : index.range(end - rows, end, since);
}

function rowsOfOtherQueues({ world, queue, asked }: AskedPage, rows: number): readonly OrderState[] {
  const others = QUEUES.filter((other) => other !== queue);
  return others.flatMap((other) => world.orders.queue(other).range(0, rows, asked.since));
}

/** Numbers far beyond those of real orders, so that the two never meet. */
const FIRST_OF_NOBODY = 10_000_000;

/** Always the same rows under the same page; they are in no books, so that every call for one is refused. */
function nobodysOrders({ world, queue, asked }: AskedPage, rows: number): readonly unknown[] {
  const first = FIRST_OF_NOBODY + asked.page * PAGE_SIZE;
  return Array.from(
    { length: rows },
    (_, row) => makeOrder({ seed: world.seed, index: first + row, baseTime: NOBODYS_TIME, queue }).row,
  );
}

const NOBODYS_TIME = Date.UTC(2026, 0, 5);

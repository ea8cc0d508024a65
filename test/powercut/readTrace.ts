import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { type Operation, readCall } from './traceLine.ts';

/** Reads strace's file in order. A call that another thread interrupted in the listing counts when it returned. */
export async function readTrace(file: string): Promise<readonly Operation[]> {
  const operations: Operation[] = [];
  const unfinished = new Map<string, string>();
  for await (const line of createInterface({ input: createReadStream(file, 'latin1') })) {
    const [, thread = '', rest = ''] = /^(\d+)\s+(.*)$/s.exec(line) ?? [];
    const begun = /^(.*) <unfinished \.\.\.>$/s.exec(rest);
    if (begun !== null) {
      unfinished.set(thread, begun[1] ?? '');
      continue;
    }
    const resumed = /^<\.\.\. \w+ resumed>(.*)$/s.exec(rest);
    const operation = readCall(resumed === null ? rest : `${unfinished.get(thread) ?? ''}${resumed[1]}`);
    if (operation !== undefined) operations.push(operation);
  }
  return operations;
}

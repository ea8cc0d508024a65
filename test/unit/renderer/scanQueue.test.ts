import { describe, expect, it } from 'vitest';
import { type CallError, callFailure, ok, type Result } from '../../../main/contract/errors.ts';
import type { ScanAnswer } from '../../../main/contract/packing.ts';
import { createScanQueue, type Scan } from '../../../renderer/station/scanQueue.ts';

function scanOf(scanId: string): Scan {
  return { scanId, raw: `code ${scanId}`, source: 'wedge', at: 0 };
}

/** A station that answers when told to; `sent` is what reached it. */
function createHarness() {
  const sent: string[] = [];
  const replied: string[] = [];
  const states: { waiting: number; stuck: CallError | null }[] = [];
  const waiting: ((reply: Result<ScanAnswer>) => void)[] = [];
  const later: (() => void)[] = [];
  const queue = createScanQueue({
    send: (scan) => {
      sent.push(scan.scanId);
      return new Promise((settle) => void waiting.push(settle));
    },
    onReply: (scan) => void replied.push(scan.scanId),
    onState: (count, stuck) => void states.push({ waiting: count, stuck }),
    after: (_milliseconds, run) => void later.push(run),
  });
  const answer = async (reply: Result<ScanAnswer> = ok({ outcome: 'counted' })): Promise<void> => {
    waiting.shift()?.(reply);
    await new Promise((settle) => setImmediate(settle));
  };
  const passTime = (): void => later.shift()?.();
  return { queue, sent, replied, states, answer, passTime };
}

const failed = (code: 'disk_full' | 'bad_request'): Result<ScanAnswer> => ({
  ok: false,
  error: callFailure(code, 'm'),
});

describe('scans', () => {
  it('wait before the first snapshot and then go in the order they were made, one after another', async () => {
    const { queue, sent, replied, answer } = createHarness();
    for (const id of ['1', '2', '3']) queue.add(scanOf(id));
    expect(sent).toEqual([]);
    queue.setOpen(true);
    expect(sent).toEqual(['1']);
    await answer();
    expect(sent).toEqual(['1', '2']);
    await answer();
    await answer();
    expect(replied).toEqual(['1', '2', '3']);
  });

  it('made while the disk is full stay in line and none is dropped', async () => {
    const { queue, sent, replied, states, answer } = createHarness();
    queue.setOpen(true);
    queue.add(scanOf('1'));
    queue.add(scanOf('2'));
    await answer(failed('disk_full'));
    expect(states.at(-1)).toMatchObject({ waiting: 2, stuck: { code: 'disk_full' } });
    queue.add(scanOf('3'));
    expect(sent).toEqual(['1']);
    queue.retry();
    for (let count = 0; count < 3; count += 1) await answer();
    expect(sent).toEqual(['1', '1', '2', '3']);
    expect(replied).toEqual(['1', '2', '3']);
    expect(states.at(-1)).toEqual({ waiting: 0, stuck: null });
  });

  it('go on by themselves when the disk has room again, and say so only once that it had none', async () => {
    const { queue, sent, replied, states, answer, passTime } = createHarness();
    queue.setOpen(true);
    queue.add(scanOf('1'));
    await answer(failed('disk_full'));
    queue.add(scanOf('2'));
    const told = states.length;
    for (let times = 0; times < 3; times += 1) {
      passTime();
      await answer(failed('disk_full'));
    }
    expect(sent).toEqual(['1', '1', '1', '1']);
    expect(states).toHaveLength(told);
    passTime();
    await answer();
    await answer();
    expect(replied).toEqual(['1', '2']);
    expect(states.at(-1)).toEqual({ waiting: 0, stuck: null });
    passTime();
    expect(sent).toHaveLength(6);
  });

  it('that can never be taken are answered and do not hold up the next', async () => {
    const { queue, replied, answer } = createHarness();
    queue.setOpen(true);
    queue.add(scanOf('1'));
    queue.add(scanOf('2'));
    await answer(failed('bad_request'));
    await answer();
    expect(replied).toEqual(['1', '2']);
  });
});

import type { StoryFacts } from '../../contract/story.ts';
import type { OrderKey } from '../orders/orderQueries.ts';
import type { Session } from '../packing/bench.ts';
import type { ScanRecord, StoredAnswer } from '../packing/journal.ts';
import type { BarcodeReading } from '../scanning/reading.ts';
import type { Story } from '../story/story.ts';

/** What a story keeps of a scan. */
export function factsOfScan(
  { scanId, raw, source }: ScanRecord,
  { kind, text, gtin14, ais }: BarcodeReading,
  answer: StoredAnswer | undefined,
): StoryFacts {
  const reading = {
    kind,
    text,
    ...(gtin14 === undefined ? {} : { gtin14 }),
    ...(ais === undefined ? {} : { ais }),
  };
  if (answer === undefined) return { scanId, raw, source, reading };
  const { outcome, reason, message, command, repeated } = answer;
  return {
    scanId,
    raw,
    source,
    reading,
    answer: {
      outcome,
      ...(reason === undefined ? {} : { reason }),
      ...(message === undefined ? {} : { message }),
      ...(command === undefined ? {} : { command }),
      ...(repeated === undefined ? {} : { repeated }),
    },
  };
}

/**
 * The order that a scan was about: the one it opened or changed, else the one that lay open. A scan that came when
 * nothing was open and changed nothing is in no story; the scan log has it.
 */
export function orderOfScan(
  story: Pick<Story, 'hasTold'>,
  before: Session | undefined,
  after: Session | undefined,
): OrderKey | undefined {
  if (after !== undefined && (after.state.stage === 'open' || story.hasTold(after))) return after;
  return before?.state.stage === 'open' ? before : undefined;
}

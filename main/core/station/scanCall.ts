import { fail, ok, type Result } from '../../contract/errors.ts';
import type { ScanAnswer } from '../../contract/packing.ts';
import type { Handlers } from '../../rpc/server.ts';
import { createBadgeScan, hiddenBadge } from '../packers/badgeScan.ts';
import type { ScanRecord, StoredAnswer } from '../packing/journal.ts';
import type { MeantScan } from '../packing/meantScan.ts';
import { readBarcode } from '../scanning/readBarcode.ts';
import type { BarcodeReading } from '../scanning/reading.ts';
import { createTwinScans } from '../scanning/twinScans.ts';
import { storageFailure } from '../store/storageFailure.ts';
import { noStory, type Story } from '../story/story.ts';
import { noScans, type ScansFirst } from '../sync/scansFirst.ts';
import type { HandlerDeps } from './handlerDeps.ts';
import { factsOfScan, orderOfScan } from './scanStory.ts';

/** Answered as the scan before it, the scan would be lost without a word. */
function usedTwice(scanId: string): Result<never> {
  return fail('bad_request', `The scanId ${scanId} belongs to another scan. Each scan needs one of its own.`);
}

const asItCame: MeantScan = (whole) => whole;

export interface ScanCallDeps {
  readonly bench: HandlerDeps['bench'];
  readonly hub: Pick<HandlerDeps['hub'], 'emit'>;
  readonly scan: HandlerDeps['scan'];
  readonly meant?: MeantScan;
  readonly stores: Pick<HandlerDeps['stores'], 'journal' | 'packers' | 'presence'> & {
    readonly story?: Story;
    readonly scansFirst?: ScansFirst;
  };
  readonly ports: Pick<HandlerDeps['ports'], 'newId' | 'clock'>;
}

/**
 * A scan and everything it does is one commit with its row in the scan log. The same scanId is answered as it
 * was the first time and counts once, and for another code it is refused; so does one scan that comes by keyboard and by HID, though each is logged.
 * When answering fails by a bug, the scan is logged all the same.
 */
export function scanCall({
  bench,
  hub,
  scan,
  meant = asItCame,
  stores,
  ports,
}: ScanCallDeps): Handlers['pack.scan'] {
  const { journal, scansFirst = noScans, story = noStory } = stores;
  const twins = createTwinScans<StoredAnswer>();
  const badgeScan = createBadgeScan(stores.packers, stores.presence);

  const answered = (answer: StoredAnswer, withoutPack: boolean): ScanAnswer => {
    scansFirst.answered();
    const pack = withoutPack ? null : bench.pack();
    return pack === null ? answer : { ...answer, pack };
  };

  /** Logs a scan that changed nothing, and tells it in the story of the order that lies open. */
  const logged = (record: ScanRecord, answer: StoredAnswer | undefined, reading: BarcodeReading): void =>
    bench.change((unit) => {
      journal.addScan(record, unit.session()?.packId, answer);
      const open = unit.open();
      if (open !== undefined) story.scanned(open, factsOfScan(record, reading, answer));
    });

  return (input) => {
    const {
      withoutHead,
      scanId = ports.newId(),
      source = 'api',
      at = ports.clock.now(),
      withoutPack = false,
    } = input;
    const earlier = journal.scanOf(scanId);
    const known = [input.raw, withoutHead, hiddenBadge];
    if (earlier !== undefined && !known.includes(earlier.raw)) return usedTwice(scanId);
    if (earlier?.answer !== undefined) return ok(answered(earlier.answer, withoutPack));
    const raw = meant(input.raw, withoutHead);
    const atBench = badgeScan(raw);
    if (atBench !== undefined) {
      const { answer, raw: shown } = atBench;
      const seen = { scanId, at: Math.round(at), source, raw: shown };
      if (answer.outcome === 'refused' && shown === raw) logged(seen, answer, readBarcode(raw));
      else journal.addScan(seen, bench.session()?.packId, answer);
      if (source === 'hid') hub.emit('scanned', { raw: shown, source, at: seen.at, answer });
      return ok(answered(answer, withoutPack));
    }
    const record = { scanId, at: Math.round(at), source, raw };
    const twin = twins.answerOfTwin(record);
    if (twin !== undefined) {
      logged(record, { ...twin, repeated: true }, readBarcode(raw));
      return ok({ ...answered(twin, withoutPack), repeated: true });
    }
    const reading = readBarcode(raw);
    try {
      const answer = bench.change((unit) => {
        // First, so that the log says in which order things arrived, whatever the scan then turns out to be.
        journal.addScan(record, unit.session()?.packId, undefined);
        const before = unit.session();
        const given = scan(unit, raw, reading, bench.chosenCarrier());
        journal.addScan(record, unit.session()?.packId, given);
        const order = orderOfScan(story, before, unit.session());
        if (order !== undefined) story.scanned(order, factsOfScan(record, reading, given));
        return given;
      }, scanId);
      twins.remember(record, answer);
      // No window asked for it, so none would hear of it.
      if (source === 'hid') hub.emit('scanned', { raw, source, at: record.at, answer });
      return ok(answered(answer, withoutPack));
    } catch (error) {
      if (storageFailure(error) === undefined) logged(record, undefined, reading);
      throw error;
    }
  };
}

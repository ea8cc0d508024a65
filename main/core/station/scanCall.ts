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

/**
 * Refuses a scanId that was used for another code: answered like the scan before it, this one would be lost
 * without a word.
 */
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
 * Handles a scan. Everything it does is committed together with its row in the scan log. A scan that is sent
 * again with the same scanId gets the first answer and counts once; with another code it is refused. A scan that
 * comes both by keyboard and by HID counts once, though both are logged. If answering fails because of a bug, the
 * scan is logged all the same.
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
        // Written first, so that the log has the order in which things arrived, whatever the scan turns out to
        // be.
        journal.addScan(record, unit.session()?.packId, undefined);
        const before = unit.session();
        const given = scan(unit, raw, reading, bench.chosenCarrier());
        journal.addScan(record, unit.session()?.packId, given);
        const order = orderOfScan(story, before, unit.session());
        if (order !== undefined) story.scanned(order, factsOfScan(record, reading, given));
        return given;
      }, scanId);
      twins.remember(record, answer);
      // No window made this scan, so none would hear of the answer.
      if (source === 'hid') hub.emit('scanned', { raw, source, at: record.at, answer });
      return ok(answered(answer, withoutPack));
    } catch (error) {
      if (storageFailure(error) === undefined) logged(record, undefined, reading);
      throw error;
    }
  };
}

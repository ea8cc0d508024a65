import { ok } from '../../contract/errors.ts';
import type { ScanAnswer } from '../../contract/packing.ts';
import type { Handlers } from '../../rpc/server.ts';
import { createBadgeScan } from '../packers/badgeScan.ts';
import type { StoredAnswer } from '../packing/journal.ts';
import { createTwinScans } from '../scanning/twinScans.ts';
import { storageFailure } from '../store/storageFailure.ts';
import type { HandlerDeps } from './handlerDeps.ts';

export interface ScanCallDeps {
  readonly bench: HandlerDeps['bench'];
  readonly hub: Pick<HandlerDeps['hub'], 'emit'>;
  readonly scan: HandlerDeps['scan'];
  readonly stores: Pick<HandlerDeps['stores'], 'journal' | 'packers' | 'presence'>;
  readonly ports: Pick<HandlerDeps['ports'], 'newId' | 'clock'>;
}

/**
 * A scan and everything it does is one commit with its row in the scan log. The same scanId is answered as it
 * was the first time and counts once; so does one scan that comes by keyboard and by HID, though each is logged.
 * When answering fails by a bug, the scan is logged all the same.
 */
export function scanCall({ bench, hub, scan, stores, ports }: ScanCallDeps): Handlers['pack.scan'] {
  const { journal } = stores;
  const twins = createTwinScans<StoredAnswer>();
  const badgeScan = createBadgeScan(stores.packers, stores.presence);

  const answered = (answer: StoredAnswer, withoutPack: boolean): ScanAnswer => {
    const pack = withoutPack ? null : bench.pack();
    return pack === null ? answer : { ...answer, pack };
  };

  return ({ raw, scanId = ports.newId(), source = 'api', at = ports.clock.now(), withoutPack = false }) => {
    const earlier = journal.answerOf(scanId);
    if (earlier !== undefined && earlier !== null) return ok(answered(earlier, withoutPack));
    const atBench = badgeScan(raw);
    if (atBench !== undefined) {
      const { answer, raw: shown } = atBench;
      journal.addScan({ scanId, at: Math.round(at), source, raw: shown }, bench.session()?.packId, answer);
      if (source === 'hid') hub.emit('scanned', { raw: shown, source, answer });
      return ok(answered(answer, withoutPack));
    }
    const record = { scanId, at: Math.round(at), source, raw };
    const twin = twins.answerOfTwin(record);
    if (twin !== undefined) {
      journal.addScan(record, bench.session()?.packId, { ...twin, repeated: true });
      return ok({ ...answered(twin, withoutPack), repeated: true });
    }
    try {
      const answer = bench.change((unit) => {
        // First, so that the log says in which order things arrived, whatever the scan then turns out to be.
        journal.addScan(record, unit.session()?.packId, undefined);
        const given = scan(unit, raw);
        journal.addScan(record, unit.session()?.packId, given);
        return given;
      }, scanId);
      twins.remember(record, answer);
      // No window asked for it, so none would hear of it.
      if (source === 'hid') hub.emit('scanned', { raw, source, answer });
      return ok(answered(answer, withoutPack));
    } catch (error) {
      if (storageFailure(error) === undefined) journal.addScan(record, bench.session()?.packId, undefined);
      throw error;
    }
  };
}

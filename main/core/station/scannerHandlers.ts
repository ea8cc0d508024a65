import { ok } from '../../contract/errors.ts';
import type { Handlers } from '../../rpc/server.ts';
import { hiddenBadge, isBadge, type KnownBadges } from '../packers/badgeScan.ts';
import type { StoredAnswer } from '../packing/journal.ts';
import { SECOND } from '../ports.ts';
import { readBarcode } from '../scanning/readBarcode.ts';
import type { HandlerDeps } from './handlerDeps.ts';

type Named = Pick<Handlers, 'scanner.borrow' | 'pack.scan'>;

export interface ScannerDeps {
  readonly ports: Pick<HandlerDeps['ports'], 'clock' | 'newId'>;
  readonly stores: {
    readonly journal: Pick<HandlerDeps['stores']['journal'], 'addScan'>;
    readonly packers: KnownBadges;
  };
}

const borrowed: StoredAnswer = {
  outcome: 'refused',
  reason: 'nothing_open',
  message: 'This scan went to a dialog of the window, not to the bench.',
};

/**
 * HID scans come from the host and not from a window, so a window that wants them has to borrow them. Borrowed
 * scans go back to the bench by themselves within seconds: a window that dies must not keep the scans of the next
 * hour. They are in the scan log like all others.
 */
export function scannerHandlers({ ports, stores }: ScannerDeps, toBench: Handlers['pack.scan']): Named {
  const { clock, newId } = ports;
  let isForBadge = false;
  let onlyCommands = false;
  let until = Number.NEGATIVE_INFINITY;
  let taken: { raw: string; at: number }[] = [];
  return {
    'scanner.borrow': ({ seconds, forBadge = false, onlyCommands: only = false }) => {
      onlyCommands = only;
      isForBadge = forBadge;
      until = clock.monotonic() + seconds * SECOND;
      const scans = taken;
      taken = [];
      return ok({ scans });
    },
    'pack.scan': (scan) => {
      const isWanted = !onlyCommands || readBarcode(scan.raw).kind === 'command';
      if (scan.source !== 'hid' || clock.monotonic() >= until || !isWanted) return toBench(scan);
      const { raw, scanId = newId(), source, at = clock.now() } = scan;
      const shown = isForBadge || isBadge(stores.packers, raw) ? hiddenBadge : raw;
      stores.journal.addScan({ scanId, at: Math.round(at), source, raw: shown }, undefined, borrowed);
      taken.push({ raw, at });
      return ok(borrowed);
    },
  };
}

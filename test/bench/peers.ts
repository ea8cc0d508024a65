import gs1Parser from 'gs1-barcode-parser-mod';
import onScan from 'onscan.js';
import { readBarcode } from '../../main/core/scanning/readBarcode.ts';
import { createRandom } from '../../main/sandbox/random.ts';
import { decodeWedge } from '../../renderer/scan/decodeWedge.ts';
import type { WedgeKey } from '../../renderer/scan/wedgeKey.ts';
import { cachedProductCode } from '../support/cachedOrders.ts';
import { median } from './support/cpu.ts';

/** Milliseconds for the whole work, medians of rounds that alternate. */
export interface PeerTimes {
  readonly gs1: { readonly ours: number; readonly theirs: number };
  readonly wedge: { readonly ours: number; readonly theirs: number };
}

export function measurePeers(scans: number, seed: number): PeerTimes {
  const random = createRandom(seed);
  const codes = Array.from({ length: scans }, () => cachedProductCode(random.int(0, 2999)));
  const elements = codes.map(
    (code, index) => `]C1010${code}1728123110L${index}\u001d21S${random.int(1, 999_999)}`,
  );
  const keys = codes.flatMap(keysOf);
  return {
    gs1: alternate(
      () => count(elements, (text) => Object.keys(readBarcode(text).ais ?? {}).length === 4),
      () => count(elements, (text) => gs1Parser.parseBarcode(text).parsedCodeItems.length === 4),
      scans,
    ),
    wedge: alternate(
      () => decodeWedge(keys).length,
      () => scansHeardByOnScan(keys),
      scans,
    ),
  };
}

function count(texts: readonly string[], isRight: (text: string) => boolean): number {
  return texts.filter(isRight).length;
}

/** Both must find everything; a quick wrong answer is no answer. */
function alternate(
  ours: () => number,
  theirs: () => number,
  expected: number,
): { readonly ours: number; readonly theirs: number } {
  const times = { ours: [] as number[], theirs: [] as number[] };
  for (let round = 0; round < 7; round += 1) {
    for (const [name, work] of [
      ['ours', ours],
      ['theirs', theirs],
    ] as const) {
      const begin = performance.now();
      const found = work();
      times[name].push(performance.now() - begin);
      if (found !== expected) throw new Error(`${name} found ${found} of ${expected}`);
    }
  }
  return { ours: median(times.ours), theirs: median(times.theirs) };
}

/** A scanner's keys, 10 ms apart, with a pause before each scan. */
function keysOf(code: string, scan: number): readonly WedgeKey[] {
  return [...code, 'Enter'].map((key, index) => ({
    key,
    code: key === 'Enter' ? key : `Digit${key}`,
    keyCode: key === 'Enter' ? 13 : key.charCodeAt(0),
    mods: '',
    at: scan * 1000 + index * 10,
  }));
}

/** It listens to an element; here to a bare target that is given the same keys as events. */
function scansHeardByOnScan(keys: readonly WedgeKey[]): number {
  const target = new EventTarget();
  let heard = 0;
  onScan.attachTo(target, {
    timeBeforeScanTest: 60_000,
    onScan: () => {
      heard += 1;
    },
  });
  for (const { key, keyCode } of keys) {
    target.dispatchEvent(Object.assign(new Event('keydown'), { key, keyCode, which: keyCode }));
  }
  onScan.detachFrom(target);
  return heard;
}

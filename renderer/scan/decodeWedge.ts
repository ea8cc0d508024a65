import { createWedgeDecoder, type Settled } from './createWedgeDecoder.ts';
import type { WedgeKey, WedgeOptions, WedgeScan } from './wedgeKey.ts';

/**
 * The scans among keys, in the order they were made; typing is left out. `events` are keys going down, oldest
 * first, of any keyboards mixed; the end of the list counts as silence. Fails never: keys that make no scan give
 * an empty list.
 */
export function decodeWedge(events: readonly WedgeKey[], options: WedgeOptions = {}): readonly WedgeScan[] {
  const decoder = createWedgeDecoder<WedgeKey>(options);
  const scans: WedgeScan[] = [];
  const take = (settled: readonly Settled<WedgeKey>[]): void => {
    for (const { scan } of settled) if (scan !== null) scans.push(scan);
  };
  for (const event of events) {
    const { settled, lateSuffix } = decoder.push(event);
    take(settled);
    const last = scans.at(-1);
    if (lateSuffix !== '' && last !== undefined) scans.splice(-1, 1, { ...last, suffix: lateSuffix });
  }
  take(decoder.settleBy(Number.POSITIVE_INFINITY));
  return scans;
}

import { ownCarrier, readOwnCarriers } from '../carriers/ownCarriers.ts';
import { isBadge, type KnownBadges } from '../packers/badgeScan.ts';
import { readBarcode } from '../scanning/readBarcode.ts';
import { readTracking } from '../scanning/readTracking.ts';
import type { Totes } from '../totes/totes.ts';
import type { Bench, Session } from './bench.ts';
import { keysOf } from './matchScan.ts';
import { isPacked, nextToLabel } from './packState.ts';
import type { ScanningDeps } from './scanHandler.ts';

export interface MeantScanDeps
  extends Pick<ScanningDeps, 'queries' | 'aliases' | 'carriers' | 'connections'> {
  readonly bench: Pick<Bench, 'session' | 'chosenCarrier'>;
  readonly packers: KnownBadges;
  readonly totes?: Pick<Totes, 'orderIn'>;
}

/** @returns what was scanned: the whole, or the rest without its first keys (`withoutHead` of `pack.scan`). */
export type MeantScan = (whole: string, withoutHead: string | undefined) => string;

/**
 * Tells a key that a person pressed just before a scan from a scanner that stalled after its first key: the time of
 * the keys cannot. What the station knows can: an item, an order, a tote, a badge, a taught code, or what proves
 * itself by its check digit. The whole goes first; where neither says anything, it stays as it came and is refused.
 */
export function createMeantScan(deps: MeantScanDeps): MeantScan {
  const { bench, queries, aliases, connections, totes } = deps;

  const isKnown = (raw: string, session: Session | undefined): boolean => {
    const reading = readBarcode(raw);
    const texts = [reading.text, raw.trim()];
    const keys = keysOf(reading, raw);
    return (
      isBadge(deps.packers, raw) ||
      keys.some((key) => session?.index.has(key) === true) ||
      texts.some((text) => text === session?.orderId) ||
      queries.whereIs(texts).length > 0 ||
      totes?.orderIn(texts) !== undefined ||
      queries.describe(keys) !== undefined ||
      connections.all().some(({ connectionId }) => aliases.find(connectionId, keys) !== undefined)
    );
  };

  const isLabel = (raw: string, { connectionId, state }: Session): boolean => {
    if (!isPacked(state) && nextToLabel(state) < 0) return false;
    const carriers = deps.carriers.all(connectionId);
    const carrierCode = bench.chosenCarrier() ?? state.start.details.carrierCode;
    if (readOwnCarriers(raw, carriers, carrierCode).length > 0) return true;
    const named = ownCarrier(carriers, carrierCode)?.code ?? carrierCode;
    const forms = readTracking(raw, named === undefined ? undefined : { carrierCode: named });
    return forms.some((form) => form.checked || form.carrierCode === named);
  };

  const says = (raw: string): boolean => {
    const session = bench.session();
    const { kind, aim, gtin14 } = readBarcode(raw);
    const isProven = kind !== 'invalid' && (kind === 'command' || gtin14 !== undefined || aim !== undefined);
    return isProven || isKnown(raw, session) || (session !== undefined && isLabel(raw, session));
  };

  return (whole, withoutHead) =>
    withoutHead === undefined || says(whole) || !says(withoutHead) ? whole : withoutHead;
}

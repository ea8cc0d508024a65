import type { Carrier } from '../../contract/carriers.ts';
import type { Track } from '../../contract/packing.ts';
import { ownCarrier } from '../carriers/ownCarriers.ts';
import { meansCarrier } from '../scanning/tracking/carrierNames.ts';
import { TRACK_RULES } from '../scanning/tracking/rules.ts';

/**
 * A label that counts, though the packer chose or the order names another carrier: the packer is told, and may have taken
 * the wrong one. A choice stands in the answer's facts.
 */
export const OTHER_CARRIER = 'other_carrier';

/**
 * Whether a label is of another carrier than the one wanted for it. Only where both are known: shops also name
 * a way of paying or a price list ("flatrate"), and numbers of no known form are the order's own carrier's.
 */
export function isOthersLabel(
  label: Track,
  wantedCarrier: string | undefined,
  carriers: readonly Carrier[],
): boolean {
  if (wantedCarrier === undefined || wantedCarrier === label.carrierCode) return false;
  const wanted = whichCarrier(wantedCarrier, carriers);
  const found = whichCarrier(label.carrierCode, carriers);
  return wanted !== undefined && found !== undefined && wanted !== found;
}

/** One name for a carrier, however a shop spells it; undefined where it is none that is known here. */
function whichCarrier(code: string, carriers: readonly Carrier[]): string | undefined {
  const rule = TRACK_RULES.find(
    ({ carrierCode }) => carrierCode !== 's10' && meansCarrier(code, carrierCode),
  );
  return rule?.carrierCode ?? ownCarrier(carriers, code)?.code;
}

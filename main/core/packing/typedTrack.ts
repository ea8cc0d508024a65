import type { Carrier } from '../../contract/carriers.ts';
import { fail, type Result } from '../../contract/errors.ts';
import type { Track } from '../../contract/packing.ts';
import { codeOf, normalise, ownCarrier, readOwnCarriers } from '../carriers/ownCarriers.ts';
import { readTracking } from '../scanning/readTracking.ts';

/** A track as a caller gives it. */
export interface TypedTrack {
  readonly carrierCode: string;
  readonly title?: string | undefined;
  readonly trackNumber: string;
}

/**
 * A typed number in the same form as a scan of its label gives: as the carrier writes it where the carrier is
 * known, otherwise in upper case without spaces. Two forms of one number would pass for two labels.
 */
export function asTrack(typed: TypedTrack, carriers: readonly Carrier[]): Track {
  const { carrierCode, title, trackNumber } = typed;
  const own = ownCarrier(carriers, carrierCode);
  const number = own === undefined ? undefined : ownNumber(trackNumber, own);
  const candidates = number === undefined ? readTracking(trackNumber, { carrierCode }) : [];
  const known = candidates.find((candidate) => candidate.carrierCode === carrierCode);
  // If it was scanned into the field, it may still have what scanners put before a code.
  const code = codeOf(trackNumber) ?? trackNumber;
  const plain = own === undefined ? code.replaceAll(/\s/g, '').toUpperCase() : normalise(code, own);
  return {
    carrierCode: own?.code ?? carrierCode,
    title: title ?? own?.title ?? carrierCode.toUpperCase(),
    trackNumber: number ?? known?.trackNumber ?? plain,
  };
}

/** The number as the carrier's own row reads it; undefined where that has no pattern or does not fit. */
function ownNumber(trackNumber: string, carrier: Carrier): string | undefined {
  return readOwnCarriers(trackNumber, [carrier], undefined)[0]?.trackNumber;
}

/** What speaks against these labels for an order; `usedBy` names who has a number already. */
export function labelProblem(
  orderId: string,
  tracks: readonly Track[],
  usedBy: (trackNumber: string) => string | undefined,
): Result<never> | undefined {
  for (const [index, { trackNumber }] of tracks.entries()) {
    if (trackNumber === orderId.toUpperCase()) {
      return fail('not_a_track', `${trackNumber} is the number of this order, not a tracking number.`);
    }
    const isTwin = tracks.findIndex((other) => other.trackNumber === trackNumber) < index;
    const user = isTwin ? 'another parcel of this order' : usedBy(trackNumber);
    if (user !== undefined) {
      return fail('already_used', `This tracking number was already used for ${user}.`, { usedBy: user });
    }
  }
  return undefined;
}

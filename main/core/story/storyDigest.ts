import { hash } from 'node:crypto';

/** What a row's digest covers, beside the row before it. Names are those of the export; docs/story.md is its reference. */
export interface HashedRow {
  readonly connectionId: string;
  readonly orderId: string;
  readonly orderSeq: number;
  readonly at: number;
  readonly station: string;
  readonly packer: string;
  readonly approvedBy: string | null;
  readonly kind: string;
  readonly detailDigest: string;
}

/** Named in every digest, so that another way to hash can follow without being taken for this one. */
const version = 'packbench-story-1';

/** Stands before the first row of an order, and before the first of a station. */
export const noDigest = '0'.repeat(64);

/** Lower-case hex of the text in UTF-8. */
export function sha256(text: string): string {
  return hash('sha256', text);
}

/** The salt keeps an erased detail from being found by trying: a scan or a reason is short. */
export function digestOfDetail(salt: string, detail: string): string {
  return sha256(salt + detail);
}

/**
 * Links a row to the one before it of its order (`previous`: its digest, 64 zeros for the first); see docs/story.md.
 */
export function digestOfRow(previous: string, row: HashedRow): string {
  const { connectionId, orderId, orderSeq, at, station, packer, approvedBy, kind, detailDigest } = row;
  const covered = [
    version,
    previous,
    connectionId,
    orderId,
    orderSeq,
    at,
    station,
    packer,
    approvedBy,
    kind,
    detailDigest,
  ];
  return sha256(JSON.stringify(covered));
}

/** The chain over all orders of a station. */
export function nextInChain(chain: string, digest: string): string {
  return sha256(chain + digest);
}

import { isBadgeCode, isWholeBadge } from '../../contract/commandCodes.ts';
import type { StoredAnswer } from '../packing/journal.ts';
import { badgeForms, hashBadge } from './badge.ts';
import type { PackerStore, StoredPacker } from './packerStore.ts';
import type { Presence } from './presence.ts';

/** Stands in the scan log, and with the answer, instead of a badge. */
export const hiddenBadge = 'PB:B:(badge)';

export type KnownBadges = Pick<PackerStore, 'hasBadges' | 'ofBadge'>;

export interface BadgeAnswer {
  /** What may be written down of the scan. */
  readonly raw: string;
  readonly answer: StoredAnswer;
}

/** Whose badge this is; any registered code counts, with or without what the scanner puts before it. */
export function packerOfBadge(store: KnownBadges, raw: string): StoredPacker | undefined {
  if (!store.hasBadges()) return undefined;
  return badgeForms(raw)
    .map((form) => store.ofBadge(hashBadge(form)))
    .find((packer) => packer !== undefined);
}

/** The code of a badge that Packbench made; a quick look first, since every scan is asked. */
function printedBadge(raw: string): string | undefined {
  return /PB:B:/i.test(raw) ? badgeForms(raw).find(isBadgeCode) : undefined;
}

/** Whether a scan is a badge, somebody's or nobody's: then it is kept nowhere. */
export function isBadge(store: KnownBadges, raw: string): boolean {
  return printedBadge(raw) !== undefined || packerOfBadge(store, raw) !== undefined;
}

/**
 * What a scan has to do with who works here: a badge signs in (or unlocks), and while nobody is signed in every other
 * code is refused. It is not kept for later: a code that counts minutes after it was scanned, perhaps for somebody
 * else, would be a worse surprise than one to scan again. Undefined: a scan for the bench.
 */
export function createBadgeScan(store: PackerStore, presence: Presence) {
  return (raw: string): BadgeAnswer | undefined => {
    const packer = packerOfBadge(store, raw);
    if (packer !== undefined) {
      const isThere = presence.working()?.packerId === packer.packerId;
      if (isThere) presence.seen();
      else presence.signIn(packer.packerId);
      const facts = { packer: packer.name };
      return { raw: hiddenBadge, answer: { outcome: 'command', command: 'BADGE', facts } };
    }
    const badge = printedBadge(raw);
    if (badge !== undefined) {
      const message = isWholeBadge(badge)
        ? 'This badge is not registered at this station. Ask your shift lead to register it.'
        : 'This badge could not be read whole. Scan it again.';
      return { raw: hiddenBadge, answer: { outcome: 'refused', reason: 'unknown_badge', message } };
    }
    if (!presence.isClosed()) {
      presence.seen();
      return undefined;
    }
    const message = 'Nobody is signed in. Scan your badge or choose your name, then scan this again.';
    return { raw, answer: { outcome: 'refused', reason: 'signed_out', message } };
  };
}

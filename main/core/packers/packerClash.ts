import type { StoredPacker } from './packerStore.ts';

export type PackerClash = 'name_taken' | 'badge_taken' | 'lead_without_pin';

export const clashWords: Readonly<Record<PackerClash, string>> = {
  name_taken: 'Another packer has this name. Names must differ: what was done is kept under them.',
  badge_taken: 'Another packer has this badge.',
  lead_without_pin: 'A shift lead needs a PIN.',
};

/** Why a packer cannot stand beside the others; undefined when nothing is in the way. */
export function packerClash(
  packer: Omit<StoredPacker, 'wrongPins'>,
  all: readonly Pick<StoredPacker, 'packerId' | 'name' | 'badgeHash'>[],
): PackerClash | undefined {
  const others = all.filter((other) => other.packerId !== packer.packerId);
  const name = plain(packer.name);
  if (others.some((other) => plain(other.name) === name)) return 'name_taken';
  if (packer.badgeHash !== undefined && others.some((other) => other.badgeHash === packer.badgeHash)) {
    return 'badge_taken';
  }
  return packer.role === 'lead' && packer.pinHash === undefined ? 'lead_without_pin' : undefined;
}

function plain(name: string): string {
  return name.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ');
}

import { z } from 'zod';
import { type Packer, type PackerRole, packerLanguage, packerRole } from '../../contract/packers.ts';
import type { Db } from '../store/openDatabase.ts';
import type { NoteAct } from './actNotes.ts';
import type { WrongPins } from './throttling.ts';

/** A packer as kept: PIN and badge as hashes only. */
export interface StoredPacker {
  readonly packerId: string;
  readonly name: string;
  readonly role: PackerRole;
  readonly badgeHash: string | undefined;
  readonly pinHash: string | undefined;
  readonly language: Packer['language'];
  readonly soundVolume: number | undefined;
  readonly wrongPins: WrongPins;
}

const rowShape = z.object({
  packer_id: z.string(),
  name: z.string(),
  role: packerRole,
  badge_hash: z.string().nullable(),
  pin_hash: z.string().nullable(),
  language: packerLanguage.nullable(),
  sound_volume: z.int().nullable(),
  wrong_pins: z.int(),
  last_wrong_at: z.int().nullable(),
});

export type PackerStore = ReturnType<typeof createPackerStore>;

/** Rows of packers. All of them are few, and asked for at every scan: they are kept in memory too. */
export function createPackerStore(db: Db, noteAct: NoteAct = () => {}) {
  const all = db.prepare('select * from packer where removed_at is null');
  const put = db.prepare(`
    insert into packer (packer_id, name, role, badge_hash, pin_hash, language, sound_volume)
    values (@packerId, @name, @role, @badgeHash, @pinHash, @language, @soundVolume)
    on conflict (packer_id) do update set name = excluded.name, role = excluded.role,
      badge_hash = excluded.badge_hash, pin_hash = excluded.pin_hash, language = excluded.language,
      sound_volume = excluded.sound_volume, removed_at = null,
      wrong_pins = case when packer.pin_hash is excluded.pin_hash then wrong_pins else 0 end`);
  const remove = db.prepare(
    'update packer set removed_at = ?, badge_hash = null, pin_hash = null where packer_id = ?',
  );
  const setWrong = db.prepare('update packer set wrong_pins = ?, last_wrong_at = ? where packer_id = ?');

  const read = (): readonly StoredPacker[] =>
    all
      .all()
      .map(fromRow)
      .toSorted((one, other) => one.name.localeCompare(other.name));
  let known = read();

  return {
    all: (): readonly StoredPacker[] => known,
    get: (packerId: string): StoredPacker | undefined => known.find((one) => one.packerId === packerId),
    ofBadge: (hash: string): StoredPacker | undefined => known.find((one) => one.badgeHash === hash),
    hasBadges: (): boolean => known.some((one) => one.badgeHash !== undefined),
    hasLead: (): boolean => known.some((one) => one.role === 'lead'),
    /** Writes them together; the wrong PINs of a packer count on unless the PIN is a new one. */
    put: (packers: readonly Omit<StoredPacker, 'wrongPins'>[]): void => {
      const write = db.transaction(() => {
        for (const { badgeHash, pinHash, language, soundVolume, ...named } of packers) {
          put.run({
            ...named,
            badgeHash: badgeHash ?? null,
            pinHash: pinHash ?? null,
            language: language ?? null,
            soundVolume: soundVolume ?? null,
          });
        }
        noteAct();
      });
      write.immediate();
      known = read();
    },
    /** The name stays for a while with what was done under it; what signs in goes at once. */
    remove: (packerId: string, now: number): void => {
      const write = db.transaction(() => {
        remove.run(now, packerId);
        noteAct();
      });
      write.immediate();
      known = read();
    },
    setWrongPins: (packerId: string, { count, lastAt }: WrongPins): void => {
      setWrong.run(count, lastAt ?? null, packerId);
      known = read();
    },
  };
}

/** As the screens may know a packer. */
export function toPacker(stored: StoredPacker): Packer {
  const { packerId, name, role, pinHash, badgeHash, language, soundVolume } = stored;
  return {
    packerId,
    name,
    role,
    hasPin: pinHash !== undefined,
    hasBadge: badgeHash !== undefined,
    ...(language === undefined ? {} : { language }),
    ...(soundVolume === undefined ? {} : { soundVolume }),
  };
}

function fromRow(raw: unknown): StoredPacker {
  const row = rowShape.parse(raw);
  return {
    packerId: row.packer_id,
    name: row.name,
    role: row.role,
    badgeHash: row.badge_hash ?? undefined,
    pinHash: row.pin_hash ?? undefined,
    language: row.language ?? undefined,
    soundVolume: row.sound_volume ?? undefined,
    wrongPins: { count: row.wrong_pins, lastAt: row.last_wrong_at ?? undefined },
  };
}

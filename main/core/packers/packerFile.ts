import { z } from 'zod';
import { fail, ok, type Result } from '../../contract/errors.ts';
import { packerLanguage, type packerProblem, packerRole } from '../../contract/packers.ts';
import { isBadgeHash } from './badge.ts';
import { clashWords, packerClash } from './packerClash.ts';
import type { StoredPacker } from './packerStore.ts';
import { isPinHash } from './pinHash.ts';

export type PackerProblem = z.infer<typeof packerProblem>;

const row = z.object({
  packerId: z.string().min(1).max(100),
  name: z.string().trim().min(1).max(60),
  role: packerRole,
  badgeHash: z.string().refine(isBadgeHash).optional(),
  pinHash: z.string().refine(isPinHash).optional(),
  language: packerLanguage.optional(),
  soundVolume: z.int().min(0).max(100).optional(),
});
const file = z.object({
  kind: z.literal('packbench-packers'),
  version: z.literal(1),
  packers: z.array(z.unknown()).max(1000),
});

/** Packers for another station. PINs and badges are hashes; keep the file from others all the same: a PIN is short. */
export function writePackerFile(packers: readonly StoredPacker[]): string {
  const rows = packers.map(({ wrongPins, ...packer }) => packer);
  return `${JSON.stringify({ kind: 'packbench-packers', version: 1, packers: rows }, null, 2)}\n`;
}

export interface ReadPackers {
  readonly good: readonly Omit<StoredPacker, 'wrongPins'>[];
  readonly problems: readonly PackerProblem[];
}

/** What of a file can be taken over beside the packers that are known; the same id is the same person. */
export function readPackerFile(text: string, known: readonly StoredPacker[]): Result<ReadPackers> {
  const parsed = file.safeParse(json(text));
  if (!parsed.success) {
    return fail('bad_request', 'This is not a packers file written by Packbench.', {
      because: 'packer_file',
    });
  }
  const good: Omit<StoredPacker, 'wrongPins'>[] = [];
  const problems: PackerProblem[] = [];
  for (const [index, raw] of parsed.data.packers.entries()) {
    const one = row.safeParse(raw);
    if (!one.success) {
      const name = z.object({ name: z.string().max(60) }).safeParse(raw);
      problems.push({
        name: name.success ? name.data.name : String(index + 1),
        code: 'not_readable',
        message: 'This packer could not be read.',
      });
      continue;
    }
    const { badgeHash, pinHash, language, soundVolume, ...named } = one.data;
    const packer = { ...named, badgeHash, pinHash, language, soundVolume };
    const taken = new Set(good.map(({ packerId }) => packerId));
    const clash = packerClash(packer, [...known.filter(({ packerId }) => !taken.has(packerId)), ...good]);
    if (clash === undefined) good.push(packer);
    else problems.push({ name: packer.name, code: clash, message: clashWords[clash] });
  }
  return ok({ good, problems });
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // No file of ours; said so by the caller.
  }
}

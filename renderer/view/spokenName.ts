import type { Result } from '../../main/contract/errors.ts';
import type { Pack, ScanAnswer } from '../../main/contract/packing.ts';
import { lineById, nameOf } from './lines.ts';

/** The item to name aloud for an answer: the one just counted. What went wrong has tones, and words on the screen. */
export function spokenName(pack: Pack | null, reply: Result<ScanAnswer>): string | undefined {
  const itemId = reply.ok ? reply.value.itemId : undefined;
  if (itemId === undefined || pack === null) return undefined;
  const line = lineById(pack, itemId);
  return line === undefined ? undefined : nameOf(line);
}

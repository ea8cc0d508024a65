import type { Refusal } from '../../main/contract/packing.ts';
import type { Messages } from '../i18n/en.ts';

const causes = [
  'serial',
  'misread',
  'product',
  'this_order',
  'all_labelled',
  'declared_short',
  'pack_too_big',
  'not_accepted',
  'failed',
  'already_packed',
  'needs_more',
  'not_known',
] as const;
/** What the station knows beyond the reason of a refusal; each has words of its own. */
export type RefusedBecause = (typeof causes)[number];

/** The refusal in two or three words, the largest on the band. */
export function refusedTitle(refusal: Refusal, t: Messages): string {
  const cause = causeOf(refusal);
  return cause === undefined ? t.band.refused[refusal.reason] : t.band.refusedBecause[cause];
}

function causeOf({ reason, facts }: Refusal): RefusedBecause | undefined {
  if (reason !== 'too_many') return causes.find((cause) => cause === facts.because);
  if (Number(facts.open) > 0) return 'pack_too_big';
  return Number(facts.short) > 0 ? 'declared_short' : undefined;
}

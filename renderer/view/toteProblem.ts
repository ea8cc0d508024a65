import type { CallError } from '../../main/contract/errors.ts';
import type { Messages } from '../i18n/en.ts';

const problems = ['tote_command', 'tote_order', 'tote_product', 'tote_taken'] as const;
export type ToteProblem = (typeof problems)[number];

/** Why an order cannot be put into a tote, in words; undefined where it is no matter of totes. */
export function toteProblemWords({ facts }: CallError, t: Messages): string | undefined {
  const problem = problems.find((known) => known === facts?.because);
  if (problem === undefined) return undefined;
  return t.totes.problem[problem](String(facts?.tote ?? ''), String(facts?.orderId ?? ''));
}

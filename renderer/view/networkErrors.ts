import { caProblem } from '../../main/contract/connections.ts';
import type { CallError } from '../../main/contract/errors.ts';
import type { Messages } from '../i18n/en.ts';

export type NetworkErrors = Partial<Record<'caCertificate' | 'proxy', string>>;

/** What the station found wrong with certificate or proxy when it saved, at the field it belongs to. */
export function networkErrors(error: CallError, t: Messages): NetworkErrors | null {
  const { facts } = error;
  if (error.code !== 'bad_request' || facts === undefined) return null;
  if (facts.field === 'proxy') return { proxy: t.network.proxyLocal };
  const problem = caProblem.safeParse(facts.problem);
  if (facts.field !== 'caCertificate' || !problem.success) return null;
  const words = t.network.caProblems[problem.data]({
    number: Number(facts.number ?? 1),
    count: Number(facts.count ?? 1),
    name: String(facts.name ?? ''),
    day: String(facts.day ?? ''),
  });
  return { caCertificate: words };
}

import { randomInt } from 'node:crypto';
import { fail, ok, type Result } from '../../contract/errors.ts';
import type { PackerStore, StoredPacker } from './packerStore.ts';
import { hashPin } from './pinHash.ts';

export interface NewLeadPinDeps {
  readonly packers: Pick<PackerStore, 'all' | 'put'>;
  /** Writes down that it was done, with what `work` writes. */
  readonly noted: <T>(act: string, work: () => T) => Promise<T>;
  readonly tell: (lead: string) => void;
}

/**
 * The way back when the only shift lead has forgotten the PIN: whoever may start programs with switches on this
 * computer gets a new one for that lead. It is never quiet: it stands in `act`, in the story of the station, and in a
 * message on every screen.
 */
export async function newLeadPin(deps: NewLeadPinDeps, name: string): Promise<Result<string>> {
  const leads = deps.packers.all().filter(({ role }) => role === 'lead');
  const lead = leads.find((one) => isSame(one.name, name));
  if (lead === undefined) return noSuchLead(name, leads);
  const pin = String(randomInt(100_000, 1_000_000));
  const pinHash = await hashPin(pin);
  await deps.noted('newLeadPin', () => deps.packers.put([{ ...lead, pinHash }]));
  deps.tell(lead.name);
  return ok(pin);
}

function noSuchLead(name: string, leads: readonly StoredPacker[]): Result<never> {
  const known = leads.map((lead) => lead.name).join(', ');
  const words = known === '' ? 'It knows no shift lead at all.' : `Its shift leads: ${known}.`;
  return fail('not_found', `There is no shift lead ${name} at this station. ${words}`);
}

function isSame(one: string, other: string): boolean {
  const plain = (text: string): string => text.normalize('NFKC').trim().toLowerCase();
  return plain(one) === plain(other);
}

import type { z } from 'zod';
import { fail, ok, type Result } from '../../contract/errors.ts';
import type { GuardedAction, Packer, packerInput, signInInput } from '../../contract/packers.ts';
import type { StationPorts } from '../ports.ts';
import { createApprovals } from './approvals.ts';
import { hashBadge } from './badge.ts';
import { packerOfBadge } from './badgeScan.ts';
import { createCheckPin, noSuchPacker } from './checkPin.ts';
import { clashWords, type PackerClash, packerClash } from './packerClash.ts';
import { type PackerStore, type StoredPacker, toPacker } from './packerStore.ts';
import { hashPin } from './pinHash.ts';
import type { Presence } from './presence.ts';

type SignIn = z.output<typeof signInInput>;
type PackerInput = z.output<typeof packerInput>;

export type PackerDesk = ReturnType<typeof createPackerDesk>;

/** Packers of this station: who they are, who signs in, what a lead allows. */
export function createPackerDesk(
  store: PackerStore,
  presence: Presence,
  ports: Pick<StationPorts, 'clock' | 'newId'>,
) {
  const { clock, newId } = ports;
  const checkPin = createCheckPin(store, clock);
  const approvals = createApprovals(clock, newId);

  const find = (who: SignIn): StoredPacker | undefined =>
    'badge' in who ? packerOfBadge(store, who.badge) : store.get(who.packerId);

  return {
    useApproval: approvals.use,

    save: async (input: PackerInput): Promise<Result<Packer>> => {
      const known = input.packerId === undefined ? undefined : store.get(input.packerId);
      if (input.packerId !== undefined && known === undefined) return noSuchPacker(input.packerId);
      const pinHash = typeof input.pin === 'string' ? await hashPin(input.pin) : undefined;
      const packer = {
        packerId: known?.packerId ?? newId(),
        name: input.name,
        role: input.role ?? known?.role ?? 'packer',
        pinHash: input.pin === undefined ? known?.pinHash : pinHash,
        badgeHash: changed(input.badge, known?.badgeHash, hashBadge),
        language: changed(input.language, known?.language, (language) => language),
        soundVolume: changed(input.soundVolume, known?.soundVolume, (volume) => volume),
      };
      const clash = packerClash(packer, store.all());
      if (clash !== undefined) return clashFailure(clash);
      if (known?.role === 'lead' && packer.role !== 'lead' && isLastLead(store, known.packerId))
        return lastLead();
      store.put([packer]);
      presence.changed();
      const saved = store.get(packer.packerId);
      if (saved === undefined) throw new Error('A packer was saved and is not there');
      return ok(toPacker(saved));
    },

    remove: (packerId: string): Result<void> => {
      const known = store.get(packerId);
      if (known === undefined) return noSuchPacker(packerId);
      if (known.role === 'lead' && isLastLead(store, packerId) && store.all().length > 1) return lastLead();
      store.remove(packerId, clock.now());
      if (presence.signedIn() === undefined) presence.signOut();
      presence.changed();
      return ok(undefined);
    },

    /** By name with the PIN, where there is one; a badge alone is enough. */
    signIn: async (who: SignIn): Promise<Result<Packer>> => {
      const packer = find(who);
      if (packer === undefined) return 'badge' in who ? nobodysBadge() : noSuchPacker(who.packerId);
      if ('packerId' in who) {
        const checked = await checkPin(packer.packerId, who.pin);
        if (!checked.ok) return checked;
      }
      presence.signIn(packer.packerId);
      return ok(toPacker(packer));
    },

    /** Always with the PIN: a badge may lie about. */
    approve: async (
      who: { readonly packerId: string } | { readonly badge: string },
      pin: string,
      action: GuardedAction,
    ): Promise<Result<{ readonly approvalId: string; readonly lead: string }>> => {
      const lead = find(who);
      if (lead === undefined) return 'badge' in who ? nobodysBadge() : noSuchPacker(who.packerId);
      if (lead.role !== 'lead') {
        return fail('not_allowed', 'Only a shift lead can allow this.', { because: 'not_a_lead' });
      }
      const checked = await checkPin(lead.packerId, pin);
      return checked.ok ? ok({ approvalId: approvals.give(lead.name, action), lead: lead.name }) : checked;
    },
  };
}

function changed<I, K>(
  input: I | null | undefined,
  known: K | undefined,
  make: (input: I) => K,
): K | undefined {
  if (input === undefined) return known;
  return input === null ? undefined : make(input);
}

function isLastLead(store: PackerStore, packerId: string): boolean {
  return !store.all().some((other) => other.role === 'lead' && other.packerId !== packerId);
}

function lastLead(): Result<never> {
  return fail('illegal_state', 'This is the only shift lead: make another packer a lead first.', {
    because: 'last_lead',
  });
}

function nobodysBadge(): Result<never> {
  return fail('not_found', 'This badge is not registered at this station.', { because: 'unknown_badge' });
}

function clashFailure(clash: PackerClash): Result<never> {
  return fail('bad_request', clashWords[clash], { because: clash });
}

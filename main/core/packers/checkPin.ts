import { fail, ok, type Result } from '../../contract/errors.ts';
import { type Clock, SECOND } from '../ports.ts';
import type { PackerStore } from './packerStore.ts';
import { isPinOf } from './pinHash.ts';
import { freeTries, waitLeft } from './throttling.ts';

export type CheckPin = (packerId: string, pin: string | undefined) => Promise<Result<void>>;

/**
 * Whether a PIN is this packer's. Each try counts as wrong, on disk, before it is looked at: neither several at once
 * nor pulling the plug gives more tries than waiting does.
 */
export function createCheckPin(store: PackerStore, clock: Clock): CheckPin {
  return async (packerId, pin) => {
    const packer = store.get(packerId);
    if (packer === undefined) return noSuchPacker(packerId);
    if (packer.pinHash === undefined) return ok(undefined);
    const now = clock.now();
    const wait = waitLeft(packer.wrongPins, now);
    if (wait > 0) {
      const { count, lastAt } = packer.wrongPins;
      // The clock was put back since: the wait begins anew, or it would last until the clock is there again.
      if (lastAt !== undefined && lastAt > now) store.setWrongPins(packerId, { count, lastAt: now });
      return mustWait(wait);
    }
    if (pin === undefined || pin === '')
      return fail('wrong_pin', 'Type the PIN of this packer.', { missing: 1 });
    const count = packer.wrongPins.count + 1;
    store.setWrongPins(packerId, { count, lastAt: clock.now() });
    if (await isPinOf(pin, packer.pinHash)) {
      store.setWrongPins(packerId, { count: 0, lastAt: undefined });
      return ok(undefined);
    }
    const next = waitLeft({ count, lastAt: clock.now() }, clock.now());
    if (next > 0) return mustWait(next);
    const left = freeTries - count;
    return fail('wrong_pin', `Wrong PIN. ${left} more tries, then there is a wait.`, { left });
  };
}

/** The failure of every call that names a packer who was removed. */
export function noSuchPacker(packerId: string): Result<never> {
  return fail('not_found', 'This packer is not known at this station any more.', { packerId });
}

function mustWait(milliseconds: number): Result<never> {
  const seconds = Math.ceil(milliseconds / SECOND);
  return fail('pin_wait', `Too many wrong PINs: wait ${seconds} seconds, or use a badge.`, { seconds });
}

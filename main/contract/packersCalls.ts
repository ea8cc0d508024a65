import { z } from 'zod';
import { nothing } from './callParts.ts';
import { id, idInput, quantity } from './common.ts';
import {
  approved,
  guardedAction,
  packer,
  packerInput,
  packerProblem,
  pinInput,
  signInInput,
} from './packers.ts';

export const packersCalls = {
  'packers.list': { input: nothing, value: z.object({ packers: z.array(packer) }) },
  /** Adds a packer or changes one. A lead has a PIN; names and badges are of one packer each. */
  'packers.save': { input: packerInput.extend(approved), value: z.object({ packer }) },
  'packers.remove': { input: z.object({ packerId: idInput, ...approved }), value: nothing },
  /** Who works here from now on; also unlocks. The order on the bench stays. A badge can be scanned instead. */
  'packers.signIn': { input: signInInput, value: z.object({ packer }) },
  'packers.signOut': { input: nothing, value: nothing },
  /** Somebody is at the bench although nothing is scanned: the station is not locked yet. */
  'packers.present': { input: nothing, value: nothing },
  /** A lead allows one call of this kind, within a minute. */
  'packers.approve': {
    input: z.union([
      z.object({ packerId: idInput, pin: pinInput, action: guardedAction }),
      z.object({ badge: z.string().max(200), pin: pinInput, action: guardedAction }),
    ]),
    value: z.object({ approvalId: id, lead: z.string() }),
  },
  /** For another station: names, roles, and PINs and badges as hashes. */
  'packers.export': {
    input: z.object({ ...approved }),
    value: z.object({ fileName: z.string(), text: z.string() }),
  },
  /** Adds and changes packers, and removes none. Those with a problem are left out. */
  'packers.import': {
    input: z.object({ text: z.string().max(1_000_000, 'This file is too large.'), ...approved }),
    value: z.object({ imported: quantity, problems: z.array(packerProblem) }),
  },
  /** A badge that nobody has yet, to be printed; it counts once it is saved for somebody. */
  'packers.newBadge': { input: nothing, value: z.object({ badge: z.string() }) },
} as const;

import { z } from 'zod';
import { id, idInput, quantity } from './common.ts';

/** A packer scans and decides; a lead may also allow what the station keeps for leads. */
export const packerRole = z.enum(['packer', 'lead']);
export type PackerRole = z.infer<typeof packerRole>;

/** Digits only, so that it can be typed with gloves, and on any keyboard layout. */
export const pinInput = z.string().regex(/^\d{4,12}$/, 'A PIN is 4 to 12 digits.');

/** What a badge's barcode says; any code that is registered for somebody is one. */
const badgeInput = z.string().trim().min(4, 'A badge code has at least 4 characters.').max(200);

export const packerLanguage = z.enum(['en', 'de']);

/** A packer as the screens know one: never the PIN or the badge, only whether there is one. */
export const packer = z.object({
  packerId: id,
  name: z.string(),
  role: packerRole,
  hasPin: z.boolean(),
  hasBadge: z.boolean(),
  /** Theirs instead of the station's, where set. */
  language: packerLanguage.optional(),
  soundVolume: z.int().optional(),
});
export type Packer = z.infer<typeof packer>;

/** Without `packerId` a new packer. What is left out stays; null takes it away. */
export const packerInput = z.object({
  packerId: idInput.optional(),
  name: z.string().trim().min(1, 'A packer has a name.').max(60),
  role: packerRole.optional(),
  pin: pinInput.nullable().optional(),
  badge: badgeInput.nullable().optional(),
  language: packerLanguage.nullable().optional(),
  soundVolume: z.int().min(0).max(100).nullable().optional(),
});

/** Somebody who says who they are: by name, or with a badge. */
export const signInInput = z.union([
  z.object({ packerId: idInput, pin: z.string().max(100).optional() }),
  z.object({ badge: badgeInput }),
]);

/** What a station may keep for its leads. */
export const guardedActions = ['manualConfirm', 'teach', 'short', 'discard', 'settings'] as const;
export const guardedAction = z.enum(guardedActions);
export type GuardedAction = z.infer<typeof guardedAction>;

/** `off`: nobody does it here. For the settings it means: only a lead who signed in, so that nobody is locked out. */
export const permission = z.enum(['allowed', 'leadPin', 'off']);
export type Permission = z.infer<typeof permission>;

export const permissions = z.object({
  manualConfirm: permission,
  teach: permission,
  short: permission,
  discard: permission,
  settings: permission,
});
export type Permissions = z.infer<typeof permissions>;

/** Of `packers.approve`, for a call that needs a lead; valid for that one call. */
export const approved = { approvalId: idInput.optional() };

/** Who works here now, on every screen. */
export const packersStatus = z.object({
  /** 0: this station knows no packers, and nobody needs to sign in. */
  count: quantity,
  signedIn: packer.optional(),
  /** Nobody works until the one who is signed in, or another packer, is back. */
  locked: z.boolean(),
});
export type PackersStatus = z.infer<typeof packersStatus>;

export const packerProblem = z.object({
  name: z.string(),
  code: z.enum(['name_taken', 'badge_taken', 'lead_without_pin', 'not_readable']),
  message: z.string(),
});

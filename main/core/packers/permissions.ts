import type { GuardedAction, PackerRole, Permission, Permissions } from '../../contract/packers.ts';

/**
 * What packers may do where nobody has chosen. Alone at a bench there is nobody to ask, so everything is open. As soon as
 * there is a lead, what outlasts the parcel on the bench is the lead's to allow: the settings (and with them who is a lead), what
 * barcodes mean, and giving a call to ShipperOne up. Shorts and counts without a scan concern the parcel at hand and carry
 * a reason; whether they need a lead is the lead's choice.
 */
export function usualPermissions(hasLead: boolean): Permissions {
  // SECURITY: lead-keeps
  const lasting: Permission = hasLead ? 'leadPin' : 'allowed';
  return { manualConfirm: 'allowed', short: 'allowed', teach: lasting, discard: lasting, settings: lasting };
}

/** What a call asks of whoever makes it: nothing, somebody who is signed in, or one of the permissions. */
export type CallRule = 'open' | 'work' | GuardedAction;

export interface Situation {
  readonly permissions: Permissions;
  readonly hasPackers: boolean;
  readonly hasLead: boolean;
  /** Who works here; undefined when nobody does, or the station is locked. */
  readonly role: PackerRole | undefined;
  readonly isApproved: boolean;
}

export type Verdict = 'pass' | 'signed_out' | 'needs_lead' | 'lead_only' | 'no_lead' | 'off';

/** Whether a call may be made. A station without packers works as if everybody were signed in. */
export function judgeCall(rule: CallRule, situation: Situation): Verdict {
  if (rule === 'open') return 'pass';
  if (situation.hasPackers && situation.role === undefined) return 'signed_out';
  if (rule === 'work') return 'pass';
  const permission = situation.permissions[rule];
  if (permission === 'allowed') return 'pass';
  const isLead = situation.role === 'lead';
  if (rule === 'settings') {
    // Settings that nobody could ever change again would help no one.
    if (!situation.hasLead || isLead) return 'pass';
    if (permission === 'off') return 'lead_only';
    return situation.isApproved ? 'pass' : 'needs_lead';
  }
  if (permission === 'off') return 'off';
  if (isLead || situation.isApproved) return 'pass';
  return situation.hasLead ? 'needs_lead' : 'no_lead';
}

import { describe, expect, it } from 'vitest';
import { guardedActions, type Permission, type Permissions } from '../../../main/contract/packers.ts';
import { defaultSettings } from '../../../main/contract/settings.ts';
import { isPersonal } from '../../../main/core/packers/callRules.ts';
import {
  type CallRule,
  judgeCall,
  type Situation,
  type Verdict,
} from '../../../main/core/packers/permissions.ts';

const all = (permission: Permission): Permissions => ({
  manualConfirm: permission,
  teach: permission,
  short: permission,
  discard: permission,
  settings: permission,
});
const packer = { hasPackers: true, hasLead: true, role: 'packer', isApproved: false } as const;
const lead = { ...packer, role: 'lead' } as const;
const signedOut = { ...packer, role: undefined };
const approved = { ...packer, isApproved: true };
const leadless = { ...packer, hasLead: false };
const noPackers = { hasPackers: false, hasLead: false, role: undefined, isApproved: false };

type Row = readonly [CallRule, Permission, string, Omit<Situation, 'permissions'>, Verdict];
const rows: readonly Row[] = [
  ['open', 'off', 'nobody', signedOut, 'pass'],
  ['work', 'off', 'a packer', packer, 'pass'],
  ['work', 'allowed', 'nobody', signedOut, 'signed_out'],
  ['work', 'off', 'a station without packers', noPackers, 'pass'],
  ...guardedActions.flatMap((action): readonly Row[] => [
    [action, 'allowed', 'a packer', packer, 'pass'],
    [action, 'allowed', 'nobody', signedOut, 'signed_out'],
    [action, 'allowed', 'a station without packers', noPackers, 'pass'],
    [action, 'leadPin', 'a packer', packer, 'needs_lead'],
    [action, 'leadPin', 'a packer with approval', approved, 'pass'],
    [action, 'leadPin', 'a lead', lead, 'pass'],
    [action, 'leadPin', 'nobody', signedOut, 'signed_out'],
  ]),
  ...guardedActions
    .filter((action) => action !== 'settings')
    .flatMap((action): readonly Row[] => [
      [action, 'off', 'a packer', packer, 'off'],
      [action, 'off', 'a packer with approval', approved, 'off'],
      [action, 'off', 'a lead', lead, 'off'],
      [action, 'off', 'a station without packers', noPackers, 'off'],
      [action, 'leadPin', 'a station without packers', noPackers, 'no_lead'],
      [action, 'leadPin', 'packers without a lead', leadless, 'no_lead'],
    ]),
  ['settings', 'off', 'a packer with approval', approved, 'lead_only'],
  ['settings', 'off', 'a lead', lead, 'pass'],
  ['settings', 'off', 'a station without packers', noPackers, 'pass'],
  ['settings', 'leadPin', 'packers without a lead', leadless, 'pass'],
];

describe('what the station allows', () => {
  it.each(rows)('%s (%s) asked by %s', (rule, permission, _who, situation, verdict) => {
    expect(judgeCall(rule, { ...situation, permissions: all(permission) })).toBe(verdict);
  });

  it('leaves comfort to everybody, and nothing else', () => {
    expect(isPersonal({ language: 'de', theme: 'dark', soundVolume: 0, speakItems: true })).toBe(true);
    const others = Object.keys(defaultSettings).filter((name) => !isPersonal({ [name]: true }));
    expect(others).toHaveLength(Object.keys(defaultSettings).length - 4);
    expect(isPersonal({ language: 'de', permissions: {} })).toBe(false);
  });
});

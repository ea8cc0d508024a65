import { describe, expect, it } from 'vitest';
import { guardedActions, type Permission, type Permissions } from '../../../main/contract/packers.ts';
import { defaultSettings } from '../../../main/contract/settings.ts';
import { callRules, isPersonal } from '../../../main/core/packers/callRules.ts';
import {
  type CallRule,
  judgeCall,
  type Situation,
  usualPermissions,
  type Verdict,
} from '../../../main/core/packers/permissions.ts';
import { permissionsOf, storable } from '../../../main/core/settings/permissionSettings.ts';

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
    expect(isPersonal({ packConnectionId: 'c1' })).toBe(true);
    const others = Object.keys(defaultSettings).filter((name) => !isPersonal({ [name]: true }));
    expect(others).toHaveLength(Object.keys(defaultSettings).length - 5);
    expect(isPersonal({ language: 'de', permissions: {} })).toBe(false);
  });
});

describe('what nobody has chosen', () => {
  it('is open to everybody while there is no lead', () => {
    expect(usualPermissions(false)).toEqual(all('allowed'));
    expect(usualPermissions(false)).toEqual(defaultSettings.permissions);
  });

  it('is kept for the lead, as soon as there is one, where it outlasts the parcel on the bench', () => {
    const permissions = usualPermissions(true);
    const verdicts = guardedActions.map((action) => [action, judgeCall(action, { ...packer, permissions })]);
    expect(Object.fromEntries(verdicts)).toEqual({
      ...{ manualConfirm: 'pass', short: 'pass' },
      ...{ teach: 'needs_lead', discard: 'needs_lead', settings: 'needs_lead' },
    });
    for (const action of guardedActions) expect(judgeCall(action, { ...lead, permissions })).toBe('pass');
  });

  it('leaves nobody a call by which a packer becomes a lead', () => {
    const permissions = usualPermissions(true);
    for (const name of ['packers.save', 'packers.import', 'packers.remove', 'backup.restore'] as const) {
      expect(judgeCall(callRules[name], { ...packer, permissions }), name).toBe('needs_lead');
    }
  });

  it('is told from what somebody chose, which stays with and without a lead', () => {
    const chosen = storable(
      { permissions: { short: 'off' }, teachCodes: false },
      undefined,
      usualPermissions(false),
    );
    expect(chosen).toEqual({ permissions: { short: 'off', teach: 'off' } });
    const more = storable({ permissions: { settings: 'allowed' } }, { short: 'off' }, usualPermissions(true));
    expect(more).toEqual({ permissions: { short: 'off', settings: 'allowed' } });
    const stored = { manualConfirm: false, permissions: { short: 'off', discard: 'allowed' } } as const;
    expect(permissionsOf(stored, usualPermissions(true))).toEqual({
      ...{ manualConfirm: 'off', short: 'off', discard: 'allowed' },
      ...{ teach: 'leadPin', settings: 'leadPin' },
    });
  });

  it('saying yes as older clients do opens nothing that is the lead’s', () => {
    expect(storable({ teachCodes: true }, undefined, usualPermissions(true))).toEqual({
      permissions: { teach: 'leadPin' },
    });
    expect(storable({ language: 'de' }, { short: 'off' }, usualPermissions(true))).toEqual({
      language: 'de',
    });
  });
});

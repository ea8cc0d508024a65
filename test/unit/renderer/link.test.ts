import { describe, expect, it } from 'vitest';
import { callFailure } from '../../../main/contract/errors.ts';
import type { ConnectionStatus, Status } from '../../../main/contract/status.ts';
import { en } from '../../../renderer/i18n/en.ts';
import { formatsIn } from '../../../renderer/i18n/formats.ts';
import { linkOf } from '../../../renderer/view/link.ts';

const minute = 60_000;
const now = 1_000_000_000;
const connectionOf = (change: Partial<ConnectionStatus>): ConnectionStatus => ({
  connectionId: 'c1',
  name: 'Shop',
  colour: 0,
  link: 'online',
  freshAt: now - 20_000,
  pausedActions: [],
  ...change,
});
const linkFor = (...connections: readonly ConnectionStatus[]) => {
  const status: Status = {
    practice: false,
    packers: { count: 0, locked: false },
    stationName: 'Bench 1',
    connections: [...connections],
    secrets: { kept: 'keyring' },
  };
  return linkOf(status, now, en, formatsIn('en'));
};

describe('the link to ShipperOne', () => {
  it('is online with its age while the data is fresh, and says so when it is not', () => {
    expect(linkFor(connectionOf({}))).toMatchObject({ state: 'online', age: 'read 20 sec ago' });
    expect(linkFor(connectionOf({ freshAt: now - 14 * minute }))).toMatchObject({
      state: 'old',
      tone: 'warn',
      age: 'data is 14 min old',
    });
  });

  it('says when offline how old the data is and that packing goes on', () => {
    const link = linkFor(connectionOf({ link: 'offline', freshAt: now - 14 * minute }));
    expect(link).toMatchObject({ words: 'Offline', age: 'data is 14 min old' });
    expect(link.help).toContain('Go on packing');
  });

  it('says what is wrong where waiting for the network mends nothing', () => {
    const helpFor = (code: 'certificate_unknown' | 'proxy_login' | 'not_shipperone' | 'unreachable') =>
      linkFor(connectionOf({ link: 'offline', problem: callFailure(code, 'm') })).help;
    expect(helpFor('certificate_unknown')).toContain('certificate');
    expect(helpFor('proxy_login')).toContain('proxy');
    expect(helpFor('not_shipperone')).toBe('The answer did not come from ShipperOne.');
    expect(helpFor('unreachable')).toContain('Go on packing');
  });

  it('says when paused what to do', () => {
    const paused = callFailure('unauthorized', 'm');
    expect(linkFor(connectionOf({ link: 'paused', paused })).help).toContain('Replace the token');
  });

  it('shows how far the first reading has come', () => {
    const { freshAt: _, ...never } = connectionOf({ link: 'never' });
    const reading = { queue: 'pending_shipment' as const, pages: 3, orders: 240 };
    expect(linkFor({ ...never, reading }).age).toBe('3 pages, 240 orders so far');
  });

  it('speaks for the connection that needs a person most', () => {
    const offline = connectionOf({ connectionId: 'c2', link: 'offline' });
    const paused = connectionOf({ connectionId: 'c3', link: 'paused' });
    expect(linkFor(connectionOf({}), paused, offline).state).toBe('paused');
    expect(linkFor().state).toBe('none');
  });
});

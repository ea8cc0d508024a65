import { describe, expect, it } from 'vitest';
import type { Alert, ConnectionStatus } from '../../../main/contract/status.ts';
import { emptyMirror } from '../../../renderer/state/mirror.ts';
import { type AlertFacts, liveAlerts } from '../../../renderer/view/liveAlerts.ts';
import { packOf } from './support/packs.ts';

let made = 0;

function alertOf(code: Alert['code'], facts: Alert['facts'] = {}): Alert {
  made += 1;
  return { alertId: `a${made}`, at: made, level: 'warning', code, message: 'm', facts };
}

function connection(change: Partial<ConnectionStatus>): ConnectionStatus {
  return { connectionId: 'c1', name: 'Shop', colour: 0, link: 'online', pausedActions: [], ...change };
}

function shown(alerts: readonly Alert[], change: Partial<AlertFacts> = {}): readonly string[] {
  const { outbox, pack, status } = emptyMirror;
  return liveAlerts({ outbox, pack, status, screen: 'pack', dismissed: new Set(), alerts, ...change }).map(
    ({ alertId }) => alertId,
  );
}

describe('messages above the screen', () => {
  it('are said once, whatever number of times the station has met the same', () => {
    const paused = alertOf('print_failed', { jobId: 'j1' });
    const again = alertOf('print_failed', { jobId: 'j1' });
    const other = alertOf('print_failed', { jobId: 'j2' });
    expect(shown([paused, again, other])).toEqual([again.alertId, other.alertId]);
    expect(shown([paused, again], { dismissed: new Set([again.alertId]) })).toEqual([]);
  });

  it('go away when the token is replaced or the right is given', () => {
    const paused = alertOf('connection_paused', { connectionId: 'c1', name: 'Shop' });
    const right = alertOf('action_paused', { connectionId: 'c1', name: 'Shop', action: 'ship' });
    const status = (one: Partial<ConnectionStatus>) => ({
      status: { ...emptyMirror.status, connections: [connection(one)] },
    });
    expect(shown([paused, right], status({}))).toEqual([]);
    expect(shown([paused], status({ link: 'paused' }))).toEqual([paused.alertId]);
    expect(shown([right], status({ pausedActions: ['ship'] }))).toEqual([right.alertId]);
    expect(shown([right], status({ pausedActions: ['accept'] }))).toEqual([]);
  });

  it('tell of a call that needs a person until none does, and not where it is in sight', () => {
    const call = alertOf('entry_attention', { entryId: 'e1', orderId: 'FO-1' });
    const outbox = { ...emptyMirror.outbox, attention: 1 };
    expect(shown([call])).toEqual([]);
    expect(shown([call], { outbox })).toEqual([call.alertId]);
    expect(shown([call], { outbox, screen: 'outbox' })).toEqual([]);
    const pack = packOf({ phase: 'finished', entryId: 'e1' });
    expect(shown([call], { outbox, pack })).toEqual([]);
    expect(shown([call], { outbox, pack, screen: 'today' })).toEqual([call.alertId]);
  });

  it('name a changed order only away from the bench, which says more, and until it is settled', () => {
    const changed = alertOf('order_changed', { orderId: 'FO-1' });
    const interruption = { kind: 'order_changed' as const, changes: [], details: [] };
    const pack = packOf({ interruption });
    expect(shown([changed], { pack, screen: 'today' })).toEqual([changed.alertId]);
    expect(shown([changed], { pack })).toEqual([]);
    expect(shown([changed], { pack: packOf(), screen: 'today' })).toEqual([]);
    expect(shown([changed], { pack: packOf({ orderId: 'FO-2', interruption }), screen: 'today' })).toEqual(
      [],
    );
  });

  it('leave a full disk to its own notice and warn of little room only while there is little', () => {
    const low = alertOf('storage', { what: 'low', freeMegabytes: 90 });
    const full = alertOf('storage', { what: 'full', freeMegabytes: 0 });
    const backup = alertOf('storage', { what: 'backup', folder: '/b' });
    const storage = { state: 'low' as const, freeMegabytes: 90, isSaving: true };
    expect(shown([low, full, backup])).toEqual([backup.alertId]);
    expect(shown([low, full], { status: { ...emptyMirror.status, storage } })).toEqual([low.alertId]);
  });
});

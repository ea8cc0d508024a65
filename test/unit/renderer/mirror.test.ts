import { describe, expect, it } from 'vitest';
import type { Alert } from '../../../main/contract/status.ts';
import { applyEvent, emptyMirror, mirrorOf } from '../../../renderer/state/mirror.ts';
import { packOf } from './support/packs.ts';
import { snapshotOf } from './support/snapshots.ts';

const ready = mirrorOf(snapshotOf(), emptyMirror);

function alertOf(alertId: string, message = 'm'): Alert {
  return { alertId, at: 0, level: 'warning', code: 'storage', message, facts: {} };
}

describe('the mirror', () => {
  it('is ready only once the first snapshot has come', () => {
    expect(emptyMirror.isReady).toBe(false);
    expect(ready.isReady).toBe(true);
    expect(ready.counts.pending_shipment).toBe(2);
  });

  it('shows the whole pack that was sent, and null when the bench is free', () => {
    const pack = packOf();
    const open = applyEvent(ready, 'pack', { pack });
    expect(open.pack).toEqual(pack);
    expect(applyEvent(open, 'pack', { pack: null }).pack).toBeNull();
  });

  it('asks for lists again when an order is opened, parked or finished, and not for each count', () => {
    const open = applyEvent(ready, 'pack', { pack: packOf() });
    expect(open.listsRevision).toBe(ready.listsRevision + 1);
    const counted = applyEvent(open, 'pack', { pack: packOf({ last: { itemId: '1', qty: 1 } }) });
    expect(counted.listsRevision).toBe(open.listsRevision);
    const finished = applyEvent(counted, 'pack', { pack: packOf({ phase: 'finished' }) });
    expect(finished.listsRevision).toBe(open.listsRevision + 1);
  });

  it('takes notices of queues and outbox as reasons to ask again', () => {
    const counts = { pending_accept: 0, pending_shipment: 9, failed: 1 };
    const after = applyEvent(ready, 'queues', { counts });
    expect(after.counts).toEqual(counts);
    expect(after.listsRevision).toBe(ready.listsRevision + 1);
    const summary = { unsent: 4, attention: 1, paused: 0, changed: 1 };
    expect(applyEvent(after, 'outbox', summary)).toMatchObject({ outbox: summary });
  });

  it('replaces an alert that is told again and never grows without end', () => {
    const once = applyEvent(ready, 'alert', alertOf('a', 'first'));
    const twice = applyEvent(once, 'alert', alertOf('a', 'second'));
    expect(twice.alerts.map((alert) => alert.message)).toEqual(['second']);
    let many = twice;
    for (let number = 0; number < 200; number += 1) many = applyEvent(many, 'alert', alertOf(String(number)));
    expect(many.alerts).toHaveLength(50);
    expect(many.alerts.at(-1)?.alertId).toBe('199');
  });
});

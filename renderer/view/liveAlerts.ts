import type { Alert, ConnectionStatus } from '../../main/contract/status.ts';
import type { Mirror } from '../state/mirror.ts';
import type { ScreenName } from '../state/ui.ts';

export type AlertFacts = Pick<Mirror, 'alerts' | 'outbox' | 'pack' | 'status'> & {
  readonly screen: ScreenName;
  readonly dismissed: ReadonlySet<string>;
};

/**
 * The alerts that are still true and are not said better elsewhere on this screen, each once, oldest first.
 * The station tells of a trouble once and keeps that for late comers; what became of it stands in its state.
 */
export function liveAlerts(facts: AlertFacts): readonly Alert[] {
  const shown = facts.alerts.filter((alert) => isLive(alert, facts));
  const last = new Map(shown.map((alert) => [subject(alert), alert.alertId]));
  return shown.filter(
    (alert) => last.get(subject(alert)) === alert.alertId && !facts.dismissed.has(alert.alertId),
  );
}

function subject({ code, facts }: Alert): string {
  return JSON.stringify([code, facts]);
}

function isLive({ code, facts: about }: Alert, { outbox, pack, status, screen }: AlertFacts): boolean {
  const meant = (one: ConnectionStatus): boolean => one.connectionId === about.connectionId;
  switch (code) {
    case 'entry_attention':
      if (outbox.attention === 0 || screen === 'outbox') return false;
      return screen !== 'pack' || pack?.entryId !== about.entryId;
    case 'connection_paused':
      return status.connections.some((one) => meant(one) && one.link === 'paused');
    case 'action_paused':
      return status.connections.some(
        (one) => meant(one) && one.pausedActions.some((action) => action === about.action),
      );
    case 'order_changed':
    case 'order_gone':
      return pack?.orderId === about.orderId && pack?.interruption?.kind === code && screen !== 'pack';
    case 'storage':
      // A full disk has a notice of its own, which says at any time what is saved and what is not.
      if (about.what === 'full') return false;
      return about.what !== 'low' || status.storage?.state === 'low';
    case 'restored':
    case 'lead_pin_replaced':
    case 'print_failed':
    case 'parcel_goes_on':
      return true;
  }
}

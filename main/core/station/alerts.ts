import type { Alert } from '../../contract/status.ts';

/** As many as a screen can show; older ones are in the outbox and the log. */
const mostKept = 20;

export interface Alerts {
  raise(level: Alert['level'], code: Alert['code'], message: string, facts?: Alert['facts']): void;
  recent(): Alert[];
}

/** @param onAlert tells clients of each alert as it is raised. */
export function createAlerts(
  now: () => number,
  newId: () => string,
  onAlert: (alert: Alert) => void,
): Alerts {
  let kept: Alert[] = [];
  return {
    raise: (level, code, message, facts = {}) => {
      const alert: Alert = { alertId: newId(), at: now(), level, code, message, facts };
      kept = [...kept, alert].slice(-mostKept);
      onAlert(alert);
    },
    recent: () => kept,
  };
}

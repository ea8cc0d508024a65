import type { GuardedAction } from '../../contract/packers.ts';
import { type Clock, MINUTE } from '../ports.ts';

interface Approval {
  readonly lead: string;
  readonly action: GuardedAction;
  readonly until: number;
}

/** Long enough to press the button again, too short to be of use to the next person. */
const validFor = MINUTE;

/** What leads have allowed and nobody has used yet. In memory only: a restart takes it back. */
export function createApprovals(clock: Clock, newId: () => string) {
  const open = new Map<string, Approval>();
  return {
    give: (lead: string, action: GuardedAction): string => {
      const now = clock.monotonic();
      for (const [id, { until }] of open) if (until < now) open.delete(id);
      const approvalId = newId();
      open.set(approvalId, { lead, action, until: now + validFor });
      return approvalId;
    },
    /** Uses it up. @returns the lead who gave it; undefined when it is not for this, too old, or used. */
    use: (approvalId: string | undefined, action: GuardedAction): string | undefined => {
      if (approvalId === undefined) return undefined;
      const approval = open.get(approvalId);
      if (approval === undefined || approval.action !== action) return undefined;
      open.delete(approvalId);
      return approval.until < clock.monotonic() ? undefined : approval.lead;
    },
  };
}

import type { Result } from '../../contract/errors.ts';
import { newLeadPin } from '../packers/newLeadPin.ts';
import type { Alerts } from './alerts.ts';
import type { StationStores } from './stationStores.ts';

/** The actor in the story: somebody at the computer's own controls, not a packer. */
const administrator = { packer: '(start switch)', approvedBy: undefined };

/** Carries out `Station.newLeadPin`: makes a new PIN, writes it down and reports it on the screen. */
export function createLeadPinReset(
  { acts, outboxStore, packers, presence }: StationStores,
  alerts: Alerts,
  now: () => number,
): (name: string) => Promise<Result<string>> {
  return (name) =>
    newLeadPin(
      {
        packers,
        noted: (act, work) => {
          const note = (): void => outboxStore.addAct(act, undefined, now(), administrator);
          return acts.during(note, work, () => true);
        },
        tell: (lead) => {
          const words = `The PIN of the shift lead ${lead} was replaced by a start switch on this computer. If nobody agreed to that, tell your IT.`;
          alerts.raise('warning', 'lead_pin_replaced', words, { name: lead });
          presence.changed();
        },
      },
      name,
    );
}

import type { PaperSettings } from '../../contract/printing.ts';
import type { Journal } from '../packing/journal.ts';
import type { PrintJobs } from './printJobs.ts';

/**
 * Where slips print by themselves, the slip of an order becomes due with the very commit that finishes the order: a
 * bench that dies between the two prints it after its start. Taking the order back takes away what is not printed yet.
 */
export function slipsAfterFinish(
  journal: Journal,
  jobs: PrintJobs,
  paper: () => PaperSettings,
  newId: () => string,
): Journal {
  return {
    ...journal,
    addEvent: (packId, event, facts) => {
      if (event.kind === 'reopened') {
        const entryId = journal.get(packId)?.entryId;
        if (entryId !== undefined) jobs.dropEntry(entryId);
      }
      journal.addEvent(packId, event, facts);
      const { slipsAfterFinish: isOn, slips } = paper();
      if (event.kind !== 'finished' || !isOn || slips.printer === '') return;
      const orderId = journal.get(packId)?.orderId;
      jobs.put({
        jobId: newId(),
        at: facts.at,
        document: 'packing_slips',
        subject: { entryId: event.entryId, ...(orderId === undefined ? {} : { orderId }) },
        state: 'waiting',
        reason: '',
      });
    },
  };
}

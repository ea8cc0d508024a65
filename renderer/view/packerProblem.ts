import type { CallError } from '../../main/contract/errors.ts';
import type { Messages } from '../i18n/en.ts';

/** What the station found wrong with a packer, where it says which; undefined for every other failure. */
export function packerProblemWords(error: CallError | null, t: Messages): string | undefined {
  switch (error?.facts?.because) {
    case 'name_taken':
    case 'badge_taken':
    case 'lead_without_pin':
      return t.packers.problem[error.facts.because];
    case 'last_lead':
      return t.packers.lastLead;
    case 'packer_file':
      return t.packers.notAFile;
    default:
      return undefined;
  }
}
